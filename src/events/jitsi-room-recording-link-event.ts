export interface JitsiRoomRecordingLinkDetail {
  /** An https address. */
  readonly link: string;
  /** How long the link holds, as the Jitsi server says; null where it does not. */
  readonly ttl: number | null;
}

/** Fired when the Jitsi server tells where a recording can be seen. */
export class JitsiRoomRecordingLinkEvent extends CustomEvent<JitsiRoomRecordingLinkDetail> {
  constructor(detail: JitsiRoomRecordingLinkDetail) {
    super('jitsi-room-recording-link', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-recording-link': JitsiRoomRecordingLinkEvent;
  }
}
