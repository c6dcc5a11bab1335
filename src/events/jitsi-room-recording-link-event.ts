export interface JitsiRoomRecordingLinkDetail {
  /** An https address. */
  readonly link: string;
  /** Lifetime of the link, from the Jitsi server; null if unknown. */
  readonly ttl: number | null;
}

/** Fired when the Jitsi server sends the address of a recording. */
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
