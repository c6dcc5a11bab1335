/** Registers all elements with their standard tag names. */
import './components/jitsi-room/jitsi-room.define.js';
import './components/live-session-attendance/live-session-attendance.define.js';
import './components/live-session-card/live-session-card.define.js';
import './components/live-session-form/live-session-form.define.js';
import './components/live-session-list/live-session-list.define.js';
import './components/live-session-player/live-session-player.define.js';
