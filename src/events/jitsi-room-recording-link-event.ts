export interface JitsiRoomRecordingLinkDetail {
  /** An https URL. */
  readonly link: string;
  /** Lifetime of the link as the Jitsi server reports it; null if unknown. */
  readonly ttl: number | null;
}

/** Fired when the Jitsi server sends the link to a recording. */
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
