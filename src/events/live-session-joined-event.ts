import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionJoinedDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the viewer has entered the call. */
export class LiveSessionJoinedEvent extends CustomEvent<LiveSessionJoinedDetail> {
  constructor(detail: LiveSessionJoinedDetail) {
    super('live-session-joined', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-joined': LiveSessionJoinedEvent;
  }
}
