export interface JitsiRoomHandChangeDetail {
  /** Is the viewer's own hand up? */
  readonly raised: boolean;
  /** Hands that are up in the room. */
  readonly count: number;
}

/** Fired when a hand goes up or down: the viewer's or somebody else's. */
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
