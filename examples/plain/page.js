import { configureLiveSessions, createLiveSessionClient } from 'live-session-elements';

const baseUrl = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name$=base-url]')).content;
const token = signIn();
const getToken = () => token;
configureLiveSessions({ getToken });

const news = /** @type {HTMLOutputElement} */ (document.querySelector('output'));
const countdowns = /** @type {HTMLInputElement} */ (document.querySelector('#countdowns'));
const player = /** @type {HTMLElementTagNameMap['live-session-player']} */ (
  document.querySelector('live-session-player')
);

const { data: sessions } = await createLiveSessionClient({ baseUrl, getToken }).getCourseSessions(1);
const cards = sessions.map((session) => {
  const card = document.createElement('live-session-card');
  card.session = session;
  return card;
});
document.querySelector('#cards')?.append(...cards);

countdowns.addEventListener('change', () => {
  for (const card of cards) card.toggleAttribute('no-countdown', !countdowns.checked);
});
document.addEventListener('live-session-select', ({ detail }) => {
  player.sessionId = detail.session.id;
  player.hidden = false;
  news.value = `You chose ${detail.session.title}.`;
});
player.addEventListener('live-session-joined', () => (news.value = 'You are in.'));
player.addEventListener('live-session-left', ({ detail }) => (news.value = `You are out: ${detail.reason}.`));

/**
 * Returns the viewer's token. Replace it by your own sign-in; here, the demo server signs in one of its students.
 * @returns {Promise<string>}
 */
async function signIn() {
  const response = await fetch(`${baseUrl}/demo/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 2 }),
  });
  return (await response.json()).data.token;
}
