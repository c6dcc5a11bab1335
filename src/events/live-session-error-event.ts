import type { LiveSessionErrorCode } from '../domain/live-session-error.js';

export interface LiveSessionErrorDetail {
  readonly code: LiveSessionErrorCode;
  readonly message: string;
  /** May the same thing succeed later without any change? */
  readonly retriable: boolean;
}

/** Fired when something failed and the element says so. `message` is English, for developers. */
export class LiveSessionErrorEvent extends CustomEvent<LiveSessionErrorDetail> {
  constructor(detail: LiveSessionErrorDetail) {
    super('live-session-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-error': LiveSessionErrorEvent;
  }
}
