import '../jitsi-room/jitsi-room.define.js';
import { LiveSessionPlayer } from './live-session-player.js';

if (!customElements.get('live-session-player'))
  customElements.define('live-session-player', LiveSessionPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'live-session-player': LiveSessionPlayer;
  }
}
