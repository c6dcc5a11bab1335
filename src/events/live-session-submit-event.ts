import type { LiveSessionChanges, NewLiveSession } from '../domain/session/live-session.js';

export interface LiveSessionSubmitDetail {
  readonly action: 'create' | 'edit' | 'cancel';
  /** Body of the request: a new session, the changes to a session, or the reason for the cancellation. */
  readonly values: NewLiveSession | LiveSessionChanges | { readonly reason?: string };
}

/** Fired before a form sends its values; `preventDefault()` stops the request. */
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
