import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { countReads } from '../../testing/elements/count-reads.js';
import { fakeClient } from '../../testing/elements/fake-client.js';
import { fakeFetch, json, problem } from '../../testing/elements/fake-fetch.js';
import { fakeStream } from '../../testing/elements/fake-stream.js';
import { write } from '../../testing/elements/form-controls.js';
import { day, iso, liveFixture, minute, sessionFixture } from '../../testing/elements/session-fixture.js';
import { recordEvents, part } from '../../testing/elements/shadow-parts.js';
import { createLiveSessionClient } from '../api/create-live-session-client.js';
import type { LiveSessionClient } from '../api/live-session-client.js';
import '../define.js';
import type { LiveSession } from '../domain/session/live-session.js';
import { configureLiveSessions } from '../page/page-configuration.js';
import type { LiveSessionCard } from './live-session-card/live-session-card.js';
import type { LiveSessionList } from './live-session-list/live-session-list.js';
import type { LiveSessionPlayer } from './live-session-player/live-session-player.js';

const instructor = { can: { join: false, start: true, end: false, cancel: true, edit: true } };

/** Creates the library's client with a `fetch` that returns these sessions, and records the requested paths. */
function backend(sessions: () => readonly LiveSession[]) {
  const { fetch, requests } = fakeFetch(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.endsWith('/attendance')) return json({ data: { threshold: 75, rows: [] } });
    if (pathname.endsWith('/events')) return new Response(null, { status: 404 });
    if (pathname.includes('/courses/')) {
      const status = searchParams.get('status')?.split(',') ?? [];
      return json({ data: sessions().filter((one) => status.includes(one.status)), next_cursor: null });
    }
    const id = pathname.split('/').at(-1);
    return json({ data: sessions().find((session) => String(session.id) === id) });
  });
  const paths = () => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  return { client: createLiveSessionClient({ baseUrl: 'https://lms.example.org/api', fetch }), paths };
}

/** Adds two cards and one of each other element for a session, all with the same session. */
async function fiveElements(client: LiveSessionClient) {
  const page = await fixture<HTMLElement>(html`
    <div lang="en">
      <live-session-card .client=${client} session-id="7"></live-session-card>
      <live-session-card .client=${client} session-id="7"></live-session-card>
      <live-session-player .client=${client} session-id="7"></live-session-player>
      <live-session-form .client=${client} session-id="7"></live-session-form>
      <live-session-attendance .client=${client} session-id="7"></live-session-attendance>
    </div>
  `);
  return [...page.children] as LiveSessionCard[];
}

describe('Elements that show the same session', () => {
  it('request it once, and parse it once', async () => {
    const session = sessionFixture(3 * day, Date.now(), instructor);
    const counted = countReads(session);
    const { client, paths } = backend(() => [session]);
    try {
      const elements = await fiveElements(client);
      await waitUntil(() => elements.every(({ state }) => state !== 'loading'));
      expect(elements.map(({ state }) => String(state))).to.deep.equal([
        'scheduled',
        'scheduled',
        'scheduled',
        'ready',
        'scheduled',
      ]);
      expect(paths().filter((path) => path === 'GET /api/live-sessions/7')).to.have.length(1);
      expect(counted.reads).to.equal(1);
    } finally {
      counted.stop();
    }
  });

  it('share one stream, and do not parse its first snapshot', async () => {
    const session = sessionFixture(3 * day, Date.now(), instructor);
    const { can: _can, ...facts } = session;
    const counted = countReads(session);
    const stream = fakeStream();
    const { client, calls } = fakeClient(() => session, { subscribe: stream.subscribe });
    try {
      const elements = await fiveElements(client);
      await waitUntil(() => stream.connections.length > 0);
      stream.snapshot({ ...facts, server_time: iso(Date.now() + 1) });
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      expect(stream.connections).to.have.length(1);
      expect(calls.filter((call) => call === 'getSession')).to.have.length(1);
      expect(counted.reads).to.equal(1);
    } finally {
      counted.stop();
    }
  });

  it('show it without a request if they are added later, also after others are removed', async () => {
    const { client, calls } = fakeClient(() => sessionFixture(3 * day, Date.now()));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const add = () => {
      const card = document.createElement('live-session-card');
      Object.assign(card, { client, sessionId: '7', updates: 'poll' });
      page.append(card);
      return card;
    };
    const first = add();
    await waitUntil(() => first.state === 'scheduled');
    const second = add();
    await second.updateComplete;
    expect(second.state).to.equal('scheduled');
    first.remove();
    const third = add();
    await third.updateComplete;
    expect([third.state, calls.length]).to.deep.equal(['scheduled', 1]);
  });

  it('show a start by the player in the same frame', async () => {
    const now = Date.now();
    let session = sessionFixture(minute, now, instructor);
    const { client } = fakeClient(() => session, {
      startSession: () => Promise.resolve((session = liveFixture(0, now, { version: 2 }))),
      getCourseSessions: () => Promise.resolve({ data: [session], next_cursor: null }),
      joinSession: () => new Promise<never>(() => undefined),
    });
    const page = await fixture<HTMLElement>(html`
      <div>
        <live-session-player .client=${client} session-id="7"></live-session-player>
        <live-session-card .client=${client} session-id="7"></live-session-card>
        <live-session-list .client=${client} course-id="5"></live-session-list>
        <live-session-list .client=${client} course-id="5" view="cards"></live-session-list>
      </div>
    `);
    const player = page.querySelector<LiveSessionPlayer>('live-session-player')!;
    const card = page.querySelector('live-session-card')!;
    const [rows, cards] = [...page.querySelectorAll<LiveSessionList>('live-session-list')];
    const states = () => [
      player.state,
      card.state,
      rows!.shadowRoot!.querySelector('.row')?.className,
      cards!.shadowRoot!.querySelector('live-session-card')?.state,
    ];
    await waitUntil(() => states().every((state) => state?.includes('scheduled')));
    const inSameFrame = new Promise<unknown[]>((resolve) =>
      player.addEventListener('live-session-started', () => requestAnimationFrame(() => resolve(states()))),
    );
    part(player, 'start-button')!.click();
    expect(await inSameFrame).to.deep.equal(['live', 'live', 'row row-live', 'live']);
  });

  it('include a list that adds a session created by the form', async () => {
    const now = Date.now();
    const session = sessionFixture(day, now, instructor);
    const { client } = fakeClient(() => session, {
      createSession: (_course, created) =>
        Promise.resolve(sessionFixture(2 * day, now, { ...created, id: 8 })),
      getCourseSessions: (_course, { status } = {}) =>
        Promise.resolve({ data: status?.includes('scheduled') ? [session] : [], next_cursor: null }),
    });
    const list = await fixture<LiveSessionList>(
      html`<live-session-list .client=${client} course-id="5" updates="none"></live-session-list>`,
    );
    const form = await fixture<HTMLElementTagNameMap['live-session-form']>(
      html`<live-session-form .client=${client} course-id="5"></live-session-form>`,
    );
    const rows = () => list.shadowRoot!.querySelectorAll('.row').length;
    await waitUntil(() => rows() === 1);
    const saved = recordEvents('live-session-saved');
    await write(form, {
      title: 'Intégration',
      date: iso(now + 2 * day).slice(0, 10),
      time: '11:00',
      minutes: '90',
    });
    part(form, 'submit-button')!.click();
    await waitUntil(() => saved.names().length > 0);
    await list.updateComplete;
    saved.stop();
    expect(rows()).to.equal(2);
  });
});

describe('Elements whose requests failed before the page was configured', () => {
  it('repeat them once, together, when the page configures a token', async () => {
    const signIn: { token?: string } = {};
    const asked: (string | null)[] = [];
    const { fetch } = fakeFetch(({ headers }) => {
      asked.push(headers.get('authorization'));
      return headers.has('authorization')
        ? json({ data: sessionFixture(3 * day, Date.now()) })
        : problem(401, 'unauthenticated');
    });
    const client = createLiveSessionClient({ baseUrl: '/api', fetch, getToken: () => signIn.token });
    const page = await fixture<HTMLElement>(html`
      <div>
        <live-session-card .client=${client} session-id="7" updates="none"></live-session-card>
        <live-session-card .client=${client} session-id="7" updates="none"></live-session-card>
      </div>
    `);
    const cards = [...page.children] as LiveSessionCard[];
    await waitUntil(() => cards.every(({ state }) => state === 'error'));
    const askedBefore = asked.length;
    signIn.token = 'CANARY-token';
    configureLiveSessions({ getToken: () => signIn.token });
    await waitUntil(() => cards.every(({ state }) => state === 'scheduled'));
    expect(asked.slice(askedBefore)).to.deep.equal(['Bearer CANARY-token']);
  });
});

describe('A list of twenty sessions', () => {
  for (const view of ['rows', 'cards'] as const)
    it(`parses each session once, as ${view}`, async () => {
      const now = Date.now();
      const sessions = Array.from({ length: 20 }, (_, index) =>
        sessionFixture(day + index * (minute + 1), now, { id: index + 1 }),
      );
      const counted = countReads(...sessions);
      const { client } = backend(() => sessions);
      try {
        const list = await fixture<LiveSessionList>(
          html`<live-session-list .client=${client} course-id="5" view=${view}></live-session-list>`,
        );
        const shown = () => [...list.shadowRoot!.querySelectorAll('.row, live-session-card')];
        await waitUntil(() => shown().length === 20);
        await Promise.all(shown().map((one) => (one as LiveSessionCard).updateComplete));
        expect(counted.reads).to.equal(20);
      } finally {
        counted.stop();
      }
    });
});

describe('A thousand cards with sessions set by the page', () => {
  it('parse each session once, and send no request', async () => {
    const now = Date.now();
    const sessions = Array.from({ length: 1_000 }, (_, index) =>
      sessionFixture(day + index * (minute + 1), now, { id: index + 1 }),
    );
    const { client, calls } = fakeClient(() => sessions[0]!);
    const counted = countReads(...sessions);
    try {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const cards = sessions.map((session) =>
        Object.assign(document.createElement('live-session-card'), { session, client }),
      );
      page.append(...cards);
      await Promise.all(cards.map(({ updateComplete }) => updateComplete));
      expect([counted.reads, calls]).to.deep.equal([1_000, []]);
    } finally {
      counted.stop();
    }
  });
});
