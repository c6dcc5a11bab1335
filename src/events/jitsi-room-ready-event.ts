/** Fired when the app in the frame answers; again after it has reloaded itself. */
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
