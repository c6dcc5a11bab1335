export interface LiveSessionListLoadDetail {
  /** How many sessions the list holds now. */
  readonly count: number;
}

/** Fired when the sessions of a list have come for the first time, or more of them. */
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
