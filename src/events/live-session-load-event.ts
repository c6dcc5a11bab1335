import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionLoadDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the first session, or another one, has been loaded. */
export class LiveSessionLoadEvent extends CustomEvent<LiveSessionLoadDetail> {
  constructor(detail: LiveSessionLoadDetail) {
    super('live-session-load', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-load': LiveSessionLoadEvent;
  }
}
