import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionEndedDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the instructor has ended the session in this player. */
export class LiveSessionEndedEvent extends CustomEvent<LiveSessionEndedDetail> {
  constructor(detail: LiveSessionEndedDetail) {
    super('live-session-ended', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-ended': LiveSessionEndedEvent;
  }
}
