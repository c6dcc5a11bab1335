import { expect, fixture, html } from '@open-wc/testing';
import type { LiveSession } from '../domain/session/live-session.js';
import { attended } from '../../testing/elements/attendance-fixture.js';
import { eventually } from '../../testing/elements/eventually.js';
import { fakeClient } from '../../testing/elements/fake-client.js';
import { day, endedFixture, sessionFixture } from '../../testing/elements/session-fixture.js';
import './live-session-attendance/live-session-attendance.define.js';
import './live-session-card/live-session-card.define.js';
import './live-session-list/live-session-list.define.js';
import './live-session-player/live-session-player.define.js';

/** Each calls `xss()`, navigates or adds elements if it is parsed as markup or used as a URL. */
const payloads = [
  '<script>xss()</script>',
  '"><script>xss()</script>',
  "'><script>xss()</script>",
  '</style><script>xss()</script>',
  '</textarea></title><script>xss()</script>',
  '<!--><script>xss()</script>-->',
  '<img src=x onerror=xss()>',
  '" onerror="xss()" x="',
  "' onmouseover='xss()' autofocus onfocus='xss()' x='",
  '` onerror=`xss()`',
  '<svg onload=xss()>',
  '<svg><script>xss()</script></svg>',
  '<svg><animate onbegin=xss() attributeName=x dur=1s>',
  '<math><mtext></p><mglyph><style><img src onerror=xss()>',
  '<iframe srcdoc="<script>parent.xss()</script>"></iframe>',
  '<iframe src="javascript:parent.xss()"></iframe>',
  '<object data="javascript:xss()"></object>',
  '<a href="javascript:xss()">Rejoindre</a>',
  'javascript:xss()',
  'JaVaScRiPt\t:xss()',
  'data:text/html,<script>parent.xss()</script>',
  '<form action="javascript:xss()"><button>Rejoindre</button></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:xss()">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<template shadowrootmode="open"><script>xss()</script></template>',
  '<jitsi-room server-url="https://evil.example" loading="eager"></jitsi-room>',
  '${xss()}{{xss()}}<?lit$xss()$?><!--?lit$xss()$-->',
  '&lt;img src=x onerror=xss()&gt;&#x3c;script&#x3e;xss()',
  '＜script＞xss()＜/script＞ \u202E⁦<b>gauche</b>\u2069',
];

/** Creates a client whose attendance report has one person, with the name of the session's instructor. */
const client = (session: LiveSession) => {
  const { first_name, last_name } = session.instructor!;
  const start = Date.parse(session.actual_start_time ?? session.scheduled_start_time);
  const rows = [attended([1, first_name!, last_name!], start, [[0, 88]])];
  return fakeClient(() => session, {
    getAttendance: () => Promise.resolve({ threshold: 75, rows }),
  }).client;
};
const soon = (overrides: Partial<LiveSession>) => sessionFixture(day, Date.now(), overrides);
const person = (names: object) => ({
  instructor: { id: 1, first_name: 'Claire', last_name: 'Morel', ...names },
});

/** The fields of server data: the element that uses it, and a session with a text in it. False if it is not displayed unchanged. */
const fields: Record<string, [tag: string, make: (text: string) => LiveSession, isShown?: false]> = {
  'the title on a card': ['live-session-card', (title) => soon({ title })],
  'the description on a card': ['live-session-card', (description) => soon({ description })],
  'the title in a player': ['live-session-player', (title) => soon({ title })],
  'the course in a player': [
    'live-session-player',
    (title) => soon({ course: { id: 5, title, slug: title } }),
  ],
  "the instructor's first name": ['live-session-player', (first_name) => soon(person({ first_name }))],
  "the instructor's last name": ['live-session-player', (last_name) => soon(person({ last_name }))],
  'the reason why a session was cancelled': [
    'live-session-player',
    (cancelled_reason) => soon({ status: 'cancelled', cancelled_reason }),
  ],
  'the reason why nobody may join': [
    'live-session-player',
    (reason) => soon({ can: { join: false }, reason }),
    false,
  ],
  'the address of a recording': [
    'live-session-card',
    (recording_url) => endedFixture(Date.now(), { recording_url, recording_status: 'ready' }),
    false,
  ],
  'the title in a list': ['live-session-list', (title) => soon({ title })],
  'a first name in a report': [
    'live-session-attendance',
    (first_name) => endedFixture(Date.now(), person({ first_name })),
  ],
  'a last name in a report': [
    'live-session-attendance',
    (last_name) => endedFixture(Date.now(), person({ last_name })),
  ],
};

async function shown(tag: string, session: LiveSession): Promise<HTMLElement> {
  const element = document.createElement(tag) as HTMLElement & { state: string };
  const isList = tag === 'live-session-list';
  Object.assign(element, { lang: 'fr', updates: 'none' });
  Object.assign(element, isList ? { sessions: [session] } : { client: client(session), sessionId: 7 });
  await fixture(html`${element}`);
  await eventually(
    () => element.state !== 'loading' && !element.shadowRoot!.querySelector('[aria-busy="true"]'),
  );
  return element;
}

/** Returns the elements of a shadow tree with their attribute names, which a text must not change. */
function skeleton(element: HTMLElement): string {
  return [...element.shadowRoot!.querySelectorAll('*')]
    .map((inner) => `${inner.localName} ${inner.getAttributeNames().sort().join(' ')}`)
    .join('\n');
}

const normal = (text: string) => text.replace(/[\s\u2066-\u2069\u202A-\u202E]+/g, ' ').trim();

describe('markup from a server', () => {
  const page = window as { xss?: () => void };
  let ran: boolean;
  before(() => (page.xss = () => (ran = true)));
  after(() => delete page.xss);
  beforeEach(() => (ran = false));

  for (const [field, [tag, make, isShown = true]] of Object.entries(fields)) {
    describe(`as ${field} is plain text:`, () => {
      let expected: string;
      before(async () => (expected = skeleton(await shown(tag, make('Analyse')))));

      for (const payload of payloads)
        it(payload, async () => {
          const { href } = location;
          const element = await shown(tag, make(payload));
          if (isShown) {
            expect(skeleton(element)).to.equal(expected);
            expect(normal(element.shadowRoot!.textContent)).to.contain(normal(payload));
          }
          for (const link of element.shadowRoot!.querySelectorAll('a'))
            expect(link.protocol).to.match(/^(https?:|blob:)$/);
          const created = [
            ...element.shadowRoot!.querySelectorAll('script, iframe, object, base, meta, link, jitsi-room'),
          ];
          expect([created, ran, location.href]).to.deep.equal([[], false, href]);
        });
    });
  }
});
