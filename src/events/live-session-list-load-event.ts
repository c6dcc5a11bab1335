export interface LiveSessionListLoadDetail {
  /** Number of sessions now in the list. */
  readonly count: number;
}

/** Fired when a list has loaded its first sessions, or more of them. */
export class LiveSessionListLoadEvent extends CustomEvent<LiveSessionListLoadDetail> {
  constructor(detail: LiveSessionListLoadDetail) {
    super('live-session-list-load', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-list-load': LiveSessionListLoadEvent;
  }
}
