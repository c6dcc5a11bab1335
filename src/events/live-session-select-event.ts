import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionSelectDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the viewer chooses a session of a card or a list. `preventDefault()` prevents following the link. */
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
