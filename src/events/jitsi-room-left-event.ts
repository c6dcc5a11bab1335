/** Fired when the viewer leaves the main room. */
export class JitsiRoomLeftEvent extends CustomEvent<null> {
  constructor() {
    super('jitsi-room-left', { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-left': JitsiRoomLeftEvent;
  }
}
