export interface JitsiRoomHandChangeDetail {
  readonly raised: boolean;
}

/** Fired when the viewer's hand goes up or down. */
export class JitsiRoomHandChangeEvent extends CustomEvent<JitsiRoomHandChangeDetail> {
  constructor(detail: JitsiRoomHandChangeDetail) {
    super('jitsi-room-hand-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-hand-change': JitsiRoomHandChangeEvent;
  }
}
