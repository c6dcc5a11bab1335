import type { LiveSessionErrorCode } from '../domain/live-session-error.js';

export interface LiveSessionErrorDetail {
  readonly code: LiveSessionErrorCode;
  readonly message: string;
  /** True if the same operation may succeed later. */
  readonly retriable: boolean;
}

/** Fired when an error occurs that the element displays. `message` is in English, for developers. */
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
