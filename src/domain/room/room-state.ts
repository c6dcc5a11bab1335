import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { type ConferenceError, judgeConferenceError } from './conference-error.js';
import type { LiveSessionErrorCode } from '../live-session-error.js';

/** The states of a room, of which exactly one is current. */
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

/** The event that a room waits for, with a time limit: some failures cause no event (docs/jitsi-facts.md#errors). */
export type RoomWait = 'ready' | 'join' | 'visitor' | 'rejoin' | 'rejoin-at-limit' | 'reconnect';

/** The state of a room. */
export interface RoomState {
  readonly name: RoomStateName;
  /** The event with a time limit; null if the room waits without one. */
  readonly waitsFor: RoomWait | null;
  /** Code of the failure in the state `error`; otherwise null. */
  readonly error: LiveSessionErrorCode | null;
}

/** An event that may change the state of a room. */
export type RoomInput =
  | {
      readonly type: 'load' | 'frame-created' | 'ready' | 'prejoin' | 'password-required' | 'joined';
    }
  /** `callMs`: milliseconds since the viewer joined. */
  | { readonly type: 'conference-left'; readonly callMs: number }
  | { readonly type: 'ready-to-close' | 'kicked' | 'timeout' | 'reset' }
  | { readonly type: 'conference-error'; readonly error: ConferenceError }
  | { readonly type: 'failed'; readonly code: LiveSessionErrorCode };

/** The state before the first call. */
export const idleRoom: RoomState = { name: 'idle', waitsFor: null, error: null };

/** Time limits in milliseconds (docs/jitsi-facts.md#lost-connection). */
export const roomWaitMs: Record<RoomWait, number> = {
  ready: 20 * millisecondsInSecond,
  // The viewer needs time to answer the browser's question about camera and microphone.
  join: 60 * millisecondsInSecond,
  visitor: 10 * millisecondsInSecond,
  // A breakout room or a reload is followed by a new join (docs/jitsi-facts.md#end-of-a-call).
  rejoin: 15 * millisecondsInSecond,
  'rejoin-at-limit': 15 * millisecondsInSecond,
  // The app detects a lost server after about 21 s, then reloads itself.
  reconnect: 90 * millisecondsInSecond,
};

/** Returns whether the call is over, so that the API object must be disposed of. */
export function isCallOver(state: RoomState): boolean {
  return ['left', 'kicked', 'ended', 'error'].includes(state.name);
}

/** Returns whether a call is open: from loading until it is over. */
export function isCallOpen(state: RoomState): boolean {
  return state.name !== 'idle' && !isCallOver(state);
}

/** Returns the state after an input; the same object if the input changes nothing. */
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
      // The app also sends this on entering a breakout room (docs/jitsi-facts.md#end-of-a-call).
      return state.name === 'joined' ? room('joined', waitAfterLeaving(input.callMs)) : state;
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

/** Recognizes the public server's limit of five minutes, which it reports only as leaving (docs/jitsi-facts.md#public-server). */
function waitAfterLeaving(callMs: number): RoomWait {
  return Math.abs(callMs - embedLimitMs) < embedLimitMarginMs ? 'rejoin-at-limit' : 'rejoin';
}

const embedLimitMs = 5 * millisecondsInMinute;
const embedLimitMarginMs = 10 * millisecondsInSecond;

/** Handles `ready`. During a call, it means that the app has reloaded itself and joins again. */
function afterReady({ name }: RoomState): RoomState {
  const wasIn = name === 'joined' || name === 'reconnecting';
  return wasIn ? room('reconnecting', 'reconnect') : room('connecting', 'join');
}

function afterConferenceError(state: RoomState, error: ConferenceError): RoomState {
  const judged = judgeConferenceError(error);
  switch (judged.verdict) {
    case 'ended':
      return room('ended');
    case 'lobby':
    case 'password':
      return state.name === judged.verdict ? state : room(judged.verdict);
    case 'full':
      return room('connecting', 'visitor');
    case 'reconnecting':
      return state.name === 'reconnecting' ? state : room('reconnecting', 'reconnect');
    case 'failed':
      return failed(judged.code);
    case 'harmless':
      return state;
  }
}

function afterTimeout(state: RoomState): RoomState {
  switch (state.waitsFor) {
    case 'rejoin':
      return room('left');
    case 'rejoin-at-limit':
      return failed('embed_time_limit');
    case 'visitor':
      return failed('session_full');
    case 'ready':
    case 'join':
    case 'reconnect':
      return failed('connection_timeout');
    case null:
      return state;
  }
}
