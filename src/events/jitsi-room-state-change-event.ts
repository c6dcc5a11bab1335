import type { RoomStateName } from '../domain/room/room-state.js';

export interface JitsiRoomStateChangeDetail {
  readonly state: RoomStateName;
  readonly previous: RoomStateName;
}

/** Fired when the state of the room changes. */
export class JitsiRoomStateChangeEvent extends CustomEvent<JitsiRoomStateChangeDetail> {
  constructor(detail: JitsiRoomStateChangeDetail) {
    super('jitsi-room-state-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-state-change': JitsiRoomStateChangeEvent;
  }
}
