import { LiveSessionCard } from './live-session-card.js';

if (!customElements.get('live-session-card')) customElements.define('live-session-card', LiveSessionCard);

declare global {
  interface HTMLElementTagNameMap {
    'live-session-card': LiveSessionCard;
  }
}
