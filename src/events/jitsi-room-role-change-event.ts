import type { RoomRole } from '../domain/room/room-roster.js';

export interface JitsiRoomRoleChangeDetail {
  readonly role: RoomRole;
}

/** Fired when the viewer becomes a moderator of the room, or is no longer one. */
export class JitsiRoomRoleChangeEvent extends CustomEvent<JitsiRoomRoleChangeDetail> {
  constructor(detail: JitsiRoomRoleChangeDetail) {
    super('jitsi-room-role-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-role-change': JitsiRoomRoleChangeEvent;
  }
}
