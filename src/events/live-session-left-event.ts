/** Why the viewer is no longer in the room. */
export type LeaveReason = 'user' | 'hangup' | 'kicked' | 'ended' | 'cancelled' | 'moved' | 'network';

export interface LiveSessionLeftDetail {
  readonly reason: LeaveReason;
}

/** Fired once when the viewer has left the room, except if the page removed the element or set another session. */
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
