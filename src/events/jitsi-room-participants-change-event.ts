export interface JitsiRoomParticipantsChangeDetail {
  /** Includes the viewer. */
  readonly count: number;
}

/** Fired when the number of people in the room changes. */
export class JitsiRoomParticipantsChangeEvent extends CustomEvent<JitsiRoomParticipantsChangeDetail> {
  constructor(detail: JitsiRoomParticipantsChangeDetail) {
    super('jitsi-room-participants-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-participants-change': JitsiRoomParticipantsChangeEvent;
  }
}
