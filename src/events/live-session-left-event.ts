/** Reason why a viewer has left the room. */
export type LeaveReason = 'user' | 'hangup' | 'kicked' | 'ended' | 'cancelled' | 'moved' | 'network';

export interface LiveSessionLeftDetail {
  readonly reason: LeaveReason;
}

/** Fired once when the viewer has left the room. Not fired if the page removed the player or changed its session. */
export class LiveSessionLeftEvent extends CustomEvent<LiveSessionLeftDetail> {
  constructor(detail: LiveSessionLeftDetail) {
    super('live-session-left', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-left': LiveSessionLeftEvent;
  }
}
