import type { LiveSessionErrorCode } from '../domain/live-session-error.js';

export interface JitsiRoomErrorDetail {
  readonly code: LiveSessionErrorCode;
  readonly message: string;
  readonly fatal: boolean;
}

/** Fired when an error occurs in the room. `fatal` errors end the call. `message` is in English, for developers. */
export class JitsiRoomErrorEvent extends CustomEvent<JitsiRoomErrorDetail> {
  constructor(detail: JitsiRoomErrorDetail) {
    super('jitsi-room-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jitsi-room-error': JitsiRoomErrorEvent;
  }
}
