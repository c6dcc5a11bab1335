/** Fired when Jitsi Meet has loaded in the frame, and again when it has reloaded. */
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
