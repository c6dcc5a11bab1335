import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionStartedDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the instructor has started the session in this player. */
export class LiveSessionStartedEvent extends CustomEvent<LiveSessionStartedDetail> {
  constructor(detail: LiveSessionStartedDetail) {
    super('live-session-started', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-started': LiveSessionStartedEvent;
  }
}
