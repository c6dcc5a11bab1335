import type { RecordingMode } from '../domain/room/room-facts.js';

export interface JitsiRoomRecordingChangeDetail {
  readonly on: boolean;
  /** The kind of recording: `file`, `stream` or `local`. */
  readonly mode: RecordingMode;
}

/** Fired when a recording starts or stops. */
export class JitsiRoomRecordingChangeEvent extends CustomEvent<JitsiRoomRecordingChangeDetail> {
  constructor(detail: JitsiRoomRecordingChangeDetail) {
    super('jitsi-room-recording-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-recording-change': JitsiRoomRecordingChangeEvent;
  }
}
