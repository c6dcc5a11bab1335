import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionSelectDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the viewer chooses a card; preventing it keeps the card's link from being followed. */
export class LiveSessionSelectEvent extends CustomEvent<LiveSessionSelectDetail> {
  constructor(detail: LiveSessionSelectDetail) {
    super('live-session-select', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-select': LiveSessionSelectEvent;
  }
}
