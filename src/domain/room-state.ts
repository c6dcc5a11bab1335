import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSessionErrorCode } from './live-session-error.js';

/** What a room is at a moment: exactly one of these. */
export type RoomStateName =
  | 'idle'
  | 'loading'
  | 'connecting'
  | 'prejoin'
  | 'lobby'
  | 'password'
  | 'joined'
  | 'reconnecting'
  | 'left'
  | 'kicked'
  | 'ended'
  | 'error';

/** What the room waits for, and would otherwise wait for without end (some failures emit nothing at all). */
export type RoomWait = 'ready' | 'rejoin' | 'reconnect';

export interface RoomState {
  readonly name: RoomStateName;
  readonly waitsFor: RoomWait | null;
  /** Why, in the state `error`. */
  readonly error: LiveSessionErrorCode | null;
}

/** The part of Jitsi's `errorOccurred` that decides. */
export interface ConferenceError {
  readonly name: string;
  readonly message: string;
  readonly isFatal: boolean;
}

export type RoomInput =
  | {
      readonly type:
        'load' | 'frame-created' | 'ready' | 'prejoin' | 'password-required' | 'joined' | 'conference-left';
    }
  | { readonly type: 'ready-to-close' | 'kicked' | 'timeout' | 'reset' }
  | { readonly type: 'conference-error'; readonly error: ConferenceError }
  | { readonly type: 'failed'; readonly code: LiveSessionErrorCode };

export const idleRoom: RoomState = { name: 'idle', waitsFor: null, error: null };

/** How long the room waits before it gives up (jitsi-facts §5.1, §10). */
export const roomWaitMs: Record<RoomWait, number> = {
  ready: 20 * millisecondsInSecond,
  // Leaving for a breakout room, or reloading, is followed by a new join; leaving for good is not.
  rejoin: 15 * millisecondsInSecond,
  // The app inside notices a lost server after some 21 s, then reloads itself.
  reconnect: 90 * millisecondsInSecond,
};

/** Is the call over, so that the API object is to be disposed of? */
export function isCallOver(state: RoomState): boolean {
  return ['left', 'kicked', 'ended', 'error'].includes(state.name);
}

/** Is a call under way: from loading until it is over? */
export function isCallOpen(state: RoomState): boolean {
  return state.name !== 'idle' && !isCallOver(state);
}

/** The state after an input; the same object when the input changes nothing there (DESIGN §7). */
export function roomStateAfter(state: RoomState, input: RoomInput): RoomState {
  if (input.type === 'reset') return state === idleRoom ? state : idleRoom;
  if (input.type === 'load') return isCallOpen(state) ? state : room('loading');
  if (!isCallOpen(state)) return state;
  switch (input.type) {
    case 'frame-created':
      return state.name === 'loading' ? room('connecting', 'ready') : state;
    case 'ready':
      return afterReady(state);
    case 'prejoin':
      return ['connecting', 'reconnecting'].includes(state.name) ? room('prejoin') : state;
    case 'password-required':
      return state.name === 'password' ? state : room('password');
    case 'joined':
      return state.name === 'joined' && !state.waitsFor ? state : room('joined');
    case 'conference-left':
      // Alone it proves nothing: it also fires on the way to a breakout room (requirements B29).
      return state.name === 'joined' ? room('joined', 'rejoin') : state;
    case 'ready-to-close':
      return room('left');
    case 'kicked':
      return room('kicked');
    case 'conference-error':
      return afterConferenceError(state, input.error);
    case 'timeout':
      return afterTimeout(state);
    case 'failed':
      return failed(input.code);
  }
}

function room(name: RoomStateName, waitsFor: RoomWait | null = null): RoomState {
  return { name, waitsFor, error: null };
}

function failed(error: LiveSessionErrorCode): RoomState {
  return { name: 'error', waitsFor: null, error };
}

/** A second `ready` means that the app inside has reloaded itself and joins anew. */
function afterReady(state: RoomState): RoomState {
  if (state.name === 'connecting') return state.waitsFor === 'ready' ? room('connecting') : state;
  return state.name === 'joined' || state.name === 'reconnecting' ? room('reconnecting', 'reconnect') : state;
}

function afterConferenceError(state: RoomState, { name, message, isFatal }: ConferenceError): RoomState {
  if (name === 'conference.destroyed') return room('ended');
  if (name === 'conference.connectionError.membersOnly') return room('lobby');
  // With another message the app inside asks the viewer to log in, which may well succeed.
  if (name === 'connection.passwordRequired') return message.includes('exp') ? failed('jwt_expired') : state;
  if (deadEnds.has(name)) return failed('conference_failed');
  // The app reloads itself after a fatal error: it is a reconnection first (jitsi-facts §0.10).
  if (isFatal) return state.name === 'reconnecting' ? state : room('reconnecting', 'reconnect');
  return state;
}

/** Errors that leave the viewer in front of a dead page although they are not called fatal (jitsi-facts §5.1). */
const deadEnds = new Set([
  'connection.conferenceRequestFailed',
  'connection.notLiveError',
  'conference.connectionError.notAllowed',
  'conference.max_users',
  'conference.incompatible_server_versions',
  'conference.reservationError',
  'conference.settingsError',
]);

function afterTimeout(state: RoomState): RoomState {
  switch (state.waitsFor) {
    case 'rejoin':
      return room('left');
    case 'ready':
    case 'reconnect':
      return failed('connection_timeout');
    default:
      return state;
  }
}
