import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { type ConferenceError, judgeConferenceError } from './conference-error.js';
import type { LiveSessionErrorCode } from '../live-session-error.js';

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
export type RoomWait = 'ready' | 'join' | 'visitor' | 'rejoin' | 'rejoin-at-limit' | 'reconnect';

export interface RoomState {
  readonly name: RoomStateName;
  readonly waitsFor: RoomWait | null;
  /** Why, in the state `error`. */
  readonly error: LiveSessionErrorCode | null;
}

export type RoomInput =
  | {
      readonly type: 'load' | 'frame-created' | 'ready' | 'prejoin' | 'password-required' | 'joined';
    }
  /** `callMs`: how long ago the viewer joined. */
  | { readonly type: 'conference-left'; readonly callMs: number }
  | { readonly type: 'ready-to-close' | 'kicked' | 'timeout' | 'reset' }
  | { readonly type: 'conference-error'; readonly error: ConferenceError }
  | { readonly type: 'failed'; readonly code: LiveSessionErrorCode };

export const idleRoom: RoomState = { name: 'idle', waitsFor: null, error: null };

/** How long the room waits before it gives up (jitsi-facts §5.1, §10). */
export const roomWaitMs: Record<RoomWait, number> = {
  ready: 20 * millisecondsInSecond,
  // Long enough for a viewer who reads the browser's question about the camera.
  join: 60 * millisecondsInSecond,
  visitor: 10 * millisecondsInSecond,
  // Leaving for a breakout room, or reloading, is followed by a new join; leaving for good is not.
  rejoin: 15 * millisecondsInSecond,
  'rejoin-at-limit': 15 * millisecondsInSecond,
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

/** Public servers cut embedded calls after five minutes, and say nothing but that the conference was left (jitsi-facts §9). */
function waitAfterLeaving(callMs: number): RoomWait {
  return Math.abs(callMs - embedLimitMs) < embedLimitMarginMs ? 'rejoin-at-limit' : 'rejoin';
}

const embedLimitMs = 5 * millisecondsInMinute;
const embedLimitMarginMs = 10 * millisecondsInSecond;

/** A second `ready` means that the app inside has reloaded itself and joins anew. */
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
