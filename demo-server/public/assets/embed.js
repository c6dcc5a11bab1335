// The page inside a frame: the player of one session, in the language of its address.
import { account } from '/assets/account.js';

const { pathname, searchParams } = new URL(location.href);
document.documentElement.lang = searchParams.get('lang') ?? 'fr';

const player = document.querySelector('live-session-player');
const { first_name: first = '', last_name: last = '' } = account ?? {};
player.userDisplayName = `${first} ${last}`.trim() || null;
player.sessionId = pathname.split('/').at(-1);

player.addEventListener('live-session-load', ({ detail }) => {
  document.title = detail.session.title;
});
