import { LiveSessionAttendance } from './live-session-attendance.js';

if (!customElements.get('live-session-attendance'))
  customElements.define('live-session-attendance', LiveSessionAttendance);

declare global {
  interface HTMLElementTagNameMap {
    'live-session-attendance': LiveSessionAttendance;
  }
}
