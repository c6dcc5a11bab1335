export interface LiveSessionParticipantsChangeDetail {
  /** Includes the viewer. */
  readonly count: number;
}

/** Fired when the number of people in the room changes. */
export class LiveSessionParticipantsChangeEvent extends CustomEvent<LiveSessionParticipantsChangeDetail> {
  constructor(detail: LiveSessionParticipantsChangeDetail) {
    super('live-session-participants-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-participants-change': LiveSessionParticipantsChangeEvent;
  }
}
