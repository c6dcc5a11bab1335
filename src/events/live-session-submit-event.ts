import type { LiveSessionChanges, NewLiveSession } from '../domain/session/live-session.js';

export interface LiveSessionSubmitDetail {
  readonly action: 'create' | 'edit' | 'cancel';
  /** The values to send: a new session, changes of a session, or the reason for cancelling. */
  readonly values: NewLiveSession | LiveSessionChanges | { readonly reason?: string };
}

/** Fired before a form sends its values. `preventDefault()` prevents the sending. */
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
