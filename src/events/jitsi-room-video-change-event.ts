export interface JitsiRoomVideoChangeDetail {
  readonly muted: boolean;
}

/** Fired when the viewer's camera is turned on or off. */
export class JitsiRoomVideoChangeEvent extends CustomEvent<JitsiRoomVideoChangeDetail> {
  constructor(detail: JitsiRoomVideoChangeDetail) {
    super('jitsi-room-video-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-video-change': JitsiRoomVideoChangeEvent;
  }
}
