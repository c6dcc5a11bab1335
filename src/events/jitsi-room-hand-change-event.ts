export interface JitsiRoomHandChangeDetail {
  /** True if the viewer's hand is raised. */
  readonly raised: boolean;
  /** Number of raised hands in the room. */
  readonly count: number;
}

/** Fired when the viewer or another participant raises or lowers a hand. */
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
