import type { RoomStateName } from '../domain/room/room-state.js';

export interface JitsiRoomClosedDetail {
  /** The state at the end of the call: `left`, `kicked`, `ended`, `error`; or `idle` if the element was removed. */
  readonly state: RoomStateName;
}

/** Fired once at the end of each call that was started, for any reason. */
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
