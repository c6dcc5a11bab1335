import type { RoomStateName } from '../domain/room/room-state.js';

export interface JitsiRoomClosedDetail {
  /** Why: `left`, `kicked`, `ended`, `error`, or `idle` when the element was taken away. */
  readonly state: RoomStateName;
}

/** Fired once at the end of a call that was begun, whatever ended it. */
export class JitsiRoomClosedEvent extends CustomEvent<JitsiRoomClosedDetail> {
  constructor(detail: JitsiRoomClosedDetail) {
    super('jitsi-room-closed', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-closed': JitsiRoomClosedEvent;
  }
}
