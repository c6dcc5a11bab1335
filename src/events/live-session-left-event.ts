/** Why a viewer is out of the room. */
export type LeaveReason = 'user' | 'hangup' | 'kicked' | 'ended' | 'cancelled' | 'moved' | 'network';

export interface LiveSessionLeftDetail {
  readonly reason: LeaveReason;
}

/** Fired once when the viewer is out of the room, unless the page itself took the element away or gave it another session. */
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
