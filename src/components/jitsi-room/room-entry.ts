import type { RoomState } from '../../domain/room/room-state.js';
import type { RoomView } from '../../domain/room/room-view.js';

/** Options for entering a room. `prejoin`: display Jitsi's preview of camera and microphone first. */
export interface RoomEntry {
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly prejoin: boolean;
}

/** The options of a call that opens without a click: nobody is seen or heard without having agreed. */
export const entryWithoutClick: RoomEntry = { audioMuted: true, videoMuted: true, prejoin: true };

/** Returns the options of a call that replaces the current one. A viewer who has joined keeps their devices on or off. */
export function nextEntry(state: RoomState, view: RoomView, current: RoomEntry): RoomEntry {
  const hasJoined = state.name === 'joined' && view.localId !== null;
  if (!hasJoined) return current;
  return { audioMuted: view.audioMuted, videoMuted: view.videoMuted, prejoin: false };
}

/** Returns whether a change of this property needs a new call (docs/jitsi-facts.md#moving-the-frame). */
export function needsNewCall(property: PropertyKey): boolean {
  return ['serverUrl', 'roomName', 'jwt', 'configOverwrite', 'interfaceConfigOverwrite'].includes(
    String(property),
  );
}

/** Compares by content: a framework that sets an equal object at each render must not end the call. */
export function differs(value: unknown, oldValue: unknown): boolean {
  return JSON.stringify(value) !== JSON.stringify(oldValue);
}
