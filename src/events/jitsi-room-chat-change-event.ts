export interface JitsiRoomChatChangeDetail {
  readonly open: boolean;
  readonly unread: number;
}

/** Fired when the chat is opened or closed, or the number of unread messages changes. */
export class JitsiRoomChatChangeEvent extends CustomEvent<JitsiRoomChatChangeDetail> {
  constructor(detail: JitsiRoomChatChangeDetail) {
    super('jitsi-room-chat-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-chat-change': JitsiRoomChatChangeEvent;
  }
}
