import type { LiveSessionErrorCode } from '../live-session-error.js';

/** The part of Jitsi's `errorOccurred` that decides. */
export interface ConferenceError {
  readonly name: string;
  readonly message: string;
  readonly isFatal: boolean;
}

/** What an error of the conference means for the room (jitsi-facts §5.1). */
export type ErrorVerdict =
  | { readonly verdict: 'ended' | 'lobby' | 'password' | 'full' | 'reconnecting' | 'harmless' }
  | { readonly verdict: 'failed'; readonly code: LiveSessionErrorCode };

/** What an error of the conference means; not every one that it calls fatal is, and some that it does not are. */
export function judgeConferenceError({ name, message, isFatal }: ConferenceError): ErrorVerdict {
  const known = verdicts.get(name);
  if (known) return known;
  // The names of the limit that a server sets on a meeting's length differ between releases.
  if (/time_?limit/i.test(name)) return { verdict: 'ended' };
  // With another message the app in the frame asks the viewer to log in, which may well succeed.
  if (name === 'connection.passwordRequired')
    return /\bexp/i.test(message) ? failed('jwt_expired') : { verdict: 'password' };
  // The app reloads itself after a fatal error: it is a reconnection first (jitsi-facts §0.10).
  return { verdict: isFatal ? 'reconnecting' : 'harmless' };
}

function failed(code: LiveSessionErrorCode): ErrorVerdict {
  return { verdict: 'failed', code };
}

const verdicts = new Map<string, ErrorVerdict>([
  ['conference.destroyed', { verdict: 'ended' }],
  ['conference.connectionError.membersOnly', { verdict: 'lobby' }],
  ['conference.authenticationRequired', { verdict: 'lobby' }],
  ['conference.connectionError.accessDenied', failed('lobby_denied')],
  ['conference.connectionError.notAllowed', failed('jwt_rejected')],
  ['conference.passwordRequired', { verdict: 'password' }],
  // A server with visitors lets the viewer in as one of them, a moment later.
  ['conference.max_users', { verdict: 'full' }],
  // These leave the viewer in front of a dead page although they are not called fatal.
  ['connection.conferenceRequestFailed', failed('conference_failed')],
  ['connection.notLiveError', failed('conference_failed')],
  ['conference.incompatible_server_versions', failed('conference_failed')],
  ['conference.reservationError', failed('conference_failed')],
  ['conference.settingsError', failed('conference_failed')],
]);
