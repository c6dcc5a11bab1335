import type { RoomStateName } from '../domain/room/room-state.js';

export interface JitsiRoomClosedDetail {
  /** `left`, `kicked`, `ended`, `error`, or `idle` if the element was removed from the page. */
  readonly state: RoomStateName;
}

/** Fired once at the end of each call, for any reason. */
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
