// The session page: sets the session and the viewer of the player; returns to the course when the viewer leaves.
import { account } from '/assets/account.js';

const player = document.querySelector('live-session-player');
const { first_name: first = '', last_name: last = '', email = '' } = account ?? {};
player.userDisplayName = `${first} ${last}`.trim() || email || 'Utilisateur';
player.userEmail = email || null;
player.sessionId = location.pathname.split('/').at(-1);

player.addEventListener('live-session-load', ({ detail }) => {
  document.title = `${detail.session.title} · Lycée Joliot`;
});

if (account?.role === 'instructor') {
  player.addEventListener('live-session-state-change', ({ detail }) => {
    const isPlanned = ['scheduled', 'waiting'].includes(detail.state);
    if (isPlanned || ['live', 'ended'].includes(detail.state)) showTool(isPlanned ? 'form' : 'attendance');
  });
}

/** Shows the form before the class, and the attendance from its start on. The form stays and shows why it is closed. */
function showTool(name) {
  const tool = document.querySelector(`live-session-${name}`);
  tool.sessionId = player.sessionId;
  (tool.closest('details') ?? tool).hidden = false;
  document.querySelector('#teaching').hidden = false;
}

player.addEventListener('live-session-left', ({ detail }) => {
  // Only viewers who chose to leave return to the course; others stay on the page, which shows the reason.
  if (detail.reason === 'user' || detail.reason === 'hangup') location.assign('/');
});
