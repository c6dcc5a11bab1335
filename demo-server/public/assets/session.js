// The session page: gives the player its session and the viewer's name, and returns to the course when the viewer leaves.
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

/** Shows the form or the attendance. The form stays after the start, to say why it is closed. */
function showTool(name) {
  const tool = document.querySelector(`live-session-${name}`);
  tool.sessionId = player.sessionId;
  (tool.closest('details') ?? tool).hidden = false;
  document.querySelector('#teaching').hidden = false;
}

player.addEventListener('live-session-left', ({ detail }) => {
  // Viewers who left return to the course; those who were removed stay and read why.
  if (detail.reason === 'user' || detail.reason === 'hangup') location.assign('/');
});
