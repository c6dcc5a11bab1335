export interface JitsiRoomAudioChangeDetail {
  readonly muted: boolean;
}

/** Fired when the viewer's microphone is muted or unmuted. */
export class JitsiRoomAudioChangeEvent extends CustomEvent<JitsiRoomAudioChangeDetail> {
  constructor(detail: JitsiRoomAudioChangeDetail) {
    super('jitsi-room-audio-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-audio-change': JitsiRoomAudioChangeEvent;
  }
}
