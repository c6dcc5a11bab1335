import type { LiveSessionChanges, NewLiveSession } from '../domain/session/live-session.js';

export interface LiveSessionSubmitDetail {
  readonly action: 'create' | 'edit' | 'cancel';
  /** What is sent: a session, what is to be different about one, or why it is cancelled. */
  readonly values: NewLiveSession | LiveSessionChanges | { readonly reason?: string };
}

/** Fired before a form sends what was written; preventing it sends nothing. */
export class LiveSessionSubmitEvent extends CustomEvent<LiveSessionSubmitDetail> {
  constructor(detail: LiveSessionSubmitDetail) {
    super('live-session-submit', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-submit': LiveSessionSubmitEvent;
  }
}
