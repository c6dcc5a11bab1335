import type { LiveSessionErrorCode } from '../live-session-error.js';

/** The fields of Jitsi's `errorOccurred` that determine its consequence. */
export interface ConferenceError {
  readonly name: string;
  readonly message: string;
  readonly isFatal: boolean;
}

/** The consequence of an error for the room (docs/jitsi-facts.md#errors). */
export type ErrorVerdict =
  | { readonly verdict: 'ended' | 'lobby' | 'password' | 'full' | 'reconnecting' | 'harmless' }
  | { readonly verdict: 'failed'; readonly code: LiveSessionErrorCode };

/** Returns the consequence of a conference error. The app recovers from most fatal errors, but not from some others. */
export function judgeConferenceError({ name, message, isFatal }: ConferenceError): ErrorVerdict {
  const verdict = verdicts.get(name);
  if (verdict) return verdict;
  // Releases name the error of a server's time limit differently.
  if (/time_?limit/i.test(name)) return { verdict: 'ended' };
  // With any other message, the app in the frame asks the viewer to log in.
  if (name === 'connection.passwordRequired')
    return /\bexp/i.test(message) ? failed('jwt_expired') : { verdict: 'password' };
  // The app reloads itself after a fatal error (docs/jitsi-facts.md#errors).
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
  // A server with visitors admits the viewer as a visitor shortly after.
  ['conference.max_users', { verdict: 'full' }],
  // After these errors, the app does nothing more although they are not fatal.
  ['connection.conferenceRequestFailed', failed('conference_failed')],
  ['connection.notLiveError', failed('conference_failed')],
  ['conference.incompatible_server_versions', failed('conference_failed')],
  ['conference.reservationError', failed('conference_failed')],
  ['conference.settingsError', failed('conference_failed')],
]);
