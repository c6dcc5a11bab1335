/** Fired when the app in the frame responds for the first time, and again after each reload of the app. */
export class JitsiRoomReadyEvent extends CustomEvent<null> {
  constructor() {
    super('jitsi-room-ready', { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-ready': JitsiRoomReadyEvent;
  }
}
