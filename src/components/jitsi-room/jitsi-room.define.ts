import { JitsiRoom } from './jitsi-room.js';

if (!customElements.get('jitsi-room')) customElements.define('jitsi-room', JitsiRoom);

declare global {
  interface HTMLElementTagNameMap {
    'jitsi-room': JitsiRoom;
  }
}
