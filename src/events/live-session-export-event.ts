export interface LiveSessionExportDetail {
  readonly csv: string;
  readonly fileName: string;
}

/** Fired before an attendance report is saved as a file. `preventDefault()` prevents the saving. */
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
