/** Fired when the viewer enters the main room. */
export class JitsiRoomJoinedEvent extends CustomEvent<null> {
  constructor() {
    super('jitsi-room-joined', { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-joined': JitsiRoomJoinedEvent;
  }
}
