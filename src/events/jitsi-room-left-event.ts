/** Fired when the viewer is out of the main room after having been in it. */
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
