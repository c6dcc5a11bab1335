import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionLoadDetail {
  readonly session: PublicLiveSession;
}

/** Fired when a session is first available, and when another session replaces it. */
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
