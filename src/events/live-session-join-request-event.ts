import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionJoinRequestDetail {
  readonly session: PublicLiveSession;
}

/** Fired before the viewer joins. `preventDefault()` prevents the joining. */
export class LiveSessionJoinRequestEvent extends CustomEvent<LiveSessionJoinRequestDetail> {
  constructor(detail: LiveSessionJoinRequestDetail) {
    super('live-session-join-request', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-join-request': LiveSessionJoinRequestEvent;
  }
}
