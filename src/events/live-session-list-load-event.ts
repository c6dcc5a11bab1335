export interface LiveSessionListLoadDetail {
  /** Number of sessions in the list. */
  readonly count: number;
}

/** Fired when the first sessions of a list, or more of them, have been loaded. */
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
