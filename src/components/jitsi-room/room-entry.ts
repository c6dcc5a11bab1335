import type { RoomState } from '../../domain/room/room-state.js';
import type { RoomView } from '../../domain/room/room-view.js';

/** With what a viewer comes in: devices off or on, and whether Jitsi's page for trying them comes first. */
export interface RoomEntry {
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly prejoin: boolean;
}

/** For a call that opens without a click: nobody is seen or heard unawares. */
export const unaskedEntry: RoomEntry = { audioMuted: true, videoMuted: true, prejoin: true };

/** For a call that goes on somewhere else: who was in comes in again as they were, all others as at first. */
export function entryAgain(state: RoomState, view: RoomView, first: RoomEntry): RoomEntry {
  const wasIn = state.name === 'joined' && view.localId !== null;
  if (!wasIn) return first;
  return { audioMuted: view.audioMuted, videoMuted: view.videoMuted, prejoin: false };
}

/** Is this a property that only a new call can follow (jitsi-facts §11)? */
export function isOfTheCall(property: PropertyKey): boolean {
  return ['serverUrl', 'roomName', 'jwt', 'configOverwrite', 'interfaceConfigOverwrite'].includes(
    String(property),
  );
}

/** Frameworks write an equal object anew at each render: that must not throw anybody out of a call. */
export function differs(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}
