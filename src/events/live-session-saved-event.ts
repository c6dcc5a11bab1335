import type { PublicLiveSession } from '../domain/session/public-session.js';

export interface LiveSessionSavedDetail {
  readonly session: PublicLiveSession;
}

/** Fired when the server has created, changed or cancelled the session of a form. */
export class LiveSessionSavedEvent extends CustomEvent<LiveSessionSavedDetail> {
  constructor(detail: LiveSessionSavedDetail) {
    super('live-session-saved', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-saved': LiveSessionSavedEvent;
  }
}
