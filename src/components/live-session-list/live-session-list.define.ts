import '../live-session-card/live-session-card.define.js';
import { LiveSessionList } from './live-session-list.js';

if (!customElements.get('live-session-list')) customElements.define('live-session-list', LiveSessionList);

declare global {
  interface HTMLElementTagNameMap {
    'live-session-list': LiveSessionList;
  }
}
