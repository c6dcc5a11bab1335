export interface LiveSessionExportDetail {
  readonly csv: string;
  readonly fileName: string;
}

/** Fired before an attendance report is saved as a file; preventing it leaves that to the page. */
export class LiveSessionExportEvent extends CustomEvent<LiveSessionExportDetail> {
  constructor(detail: LiveSessionExportDetail) {
    super('live-session-export', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-session-export': LiveSessionExportEvent;
  }
}
