import type { PublicLiveSession } from '../domain/session/public-session.js';
import type { ElementState } from '../domain/session/session-state.js';

export interface LiveSessionStateChangeDetail {
  readonly state: ElementState;
  readonly previous: ElementState;
  /** Null while there is no session. */
  readonly session: PublicLiveSession | null;
}

/** Fired when the state of the session changes. */
export class LiveSessionStateChangeEvent extends CustomEvent<LiveSessionStateChangeDetail> {
  constructor(detail: LiveSessionStateChangeDetail) {
    super('live-session-state-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-state-change': LiveSessionStateChangeEvent;
  }
}
