import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers } from 'sinon';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { fakeClient } from '../../../testing/elements/fake-client.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { hidePage, showPage } from '../../../testing/elements/hide-page.js';
import {
  hour,
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-card.define.js';
import type { LiveSessionCard } from './live-session-card.js';

describe('<live-session-card> updates', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock(tenOClock - hour)));
  afterEach(() => {
    clock.restore();
    showPage();
  });

  async function setup(session: () => LiveSession, attributes = '', ids = ['7']) {
    const stream = fakeStream();
    const { client, calls } = fakeClient(session, {
      subscribe: stream.subscribe,
      getSession: (id) => Promise.resolve({ ...session(), id }),
    });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const cards = ids.map((id) => {
      const card = document.createElement('live-session-card');
      card.lang = 'fr';
      card.sessionId = id;
      card.client = client;
      if (attributes) card.setAttribute('updates', attributes);
      page.append(card);
      return card;
    });
    await clock.tickAsync(10);
    const requestCount = () => calls.filter((call) => call === 'getSession').length;
    return { stream, client, requestCount, cards, card: cards[0]! };
  }
  const scheduled = () => sessionFixture(hour, Date.now());

  it('share one stream for all cards of a course', async () => {
    const { stream, cards } = await setup(scheduled, '', ['7', '8', '9']);
    expect(stream.connections.map(({ target }) => target)).to.deep.equal([{ courseId: '5' }]);
    for (const card of cards) card.remove();
    await Promise.resolve();
    expect(stream.open).to.have.length(0);
  });

  it('of the stream are shown without a request, for students and instructors', async () => {
    for (const [can, action] of [
      [{ join: false }, 'Rejoindre'],
      [{ join: false, start: true, edit: true }, 'Rejoindre'],
    ] as const) {
      const { stream, card, requestCount } = await setup(() => sessionFixture(minute, Date.now(), { can }));
      stream.snapshot();
      const { can: _can, reason: _reason, course: _course, ...facts } = liveFixture(0, Date.now());
      stream.last.listener.onSession(facts);
      await card.updateComplete;
      expect([card.state, textOf(card, 'action'), textOf(card, 'participants')]).to.deep.equal([
        'live',
        action,
        '18 participants',
      ]);
      stream.last.listener.onSession({ id: 7, version: 2, participant_count: 19 });
      await card.updateComplete;
      expect([textOf(card, 'participants'), requestCount()]).to.deep.equal(['19 participants', 1]);
    }
  });

  it('come from the stream, with requests only at time boundaries; from polling if the stream fails', async () => {
    const { stream, requestCount } = await setup(scheduled);
    await clock.tickAsync(40_000);
    expect(requestCount()).to.be.within(2, 4);
    const before = requestCount();
    stream.snapshot();
    await clock.tickAsync(40 * minute);
    expect(requestCount()).to.equal(before);
    await clock.tickAsync(6 * minute);
    expect(requestCount()).to.equal(before + 1);
    stream.last.fail(new LiveSessionError('network', 'Gone.'));
    await clock.tickAsync(20_000);
    expect(requestCount()).to.equal(before + 2);
  });

  it('come from polling if the backend has no stream, or with `updates="poll"`', async () => {
    const without = await setup(scheduled);
    without.stream.last.fail(new LiveSessionError('not_found', 'None.', { status: 404 }));
    await clock.tickAsync(40_000);
    expect([without.stream.connections.length, without.requestCount() > 1]).to.deep.equal([1, true]);
    const polling = await setup(scheduled, 'poll');
    await clock.tickAsync(40_000);
    expect([polling.stream.connections.length, polling.requestCount() > 1]).to.deep.equal([0, true]);
  });

  it('with only a part of a new version cause a request', async () => {
    const { stream, requestCount } = await setup(scheduled);
    stream.last.listener.onSession({ id: 7, version: 2, participant_count: 1 });
    await clock.tickAsync(2000);
    expect(requestCount()).to.equal(2);
  });

  it('cause a request when somebody has left a full session', async () => {
    let session = liveFixture(minute, Date.now(), { can: { join: false }, reason: 'session_full' });
    const { stream, card, requestCount } = await setup(() => session);
    expect(textOf(card, 'countdown')).to.equal('Complet');
    stream.snapshot();
    session = liveFixture(minute, Date.now());
    stream.last.listener.onSession({ id: 7, version: 2, participant_count: 17 });
    await clock.tickAsync(2000);
    expect([requestCount(), textOf(card, 'action')]).to.deep.equal([2, 'Rejoindre']);
  });

  it('stop while the page is hidden, and resume when it is visible', async () => {
    const { stream, requestCount } = await setup(scheduled);
    hidePage();
    await clock.tickAsync(10 * minute);
    expect([stream.open.length, requestCount()]).to.deep.equal([0, 1]);
    showPage();
    await clock.tickAsync(10);
    expect([stream.open.length, requestCount()]).to.deep.equal([1, 2]);
  });

  it('show that the device is offline, and resume when it is online', async () => {
    const session = scheduled();
    const { card, requestCount } = await setup(() => session);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await card.updateComplete;
    expect(card.getAttribute('reason')).to.equal('offline');
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(2000);
    expect([card.hasAttribute('reason'), requestCount()]).to.deep.equal([false, 2]);
  });

  it('with another time show that the session was rescheduled, until it begins', async () => {
    const { stream, card } = await setup(scheduled);
    const start = Date.now() + 2 * hour;
    stream.snapshot({
      ...scheduled(),
      version: 2,
      scheduled_start_time: iso(start),
      scheduled_end_time: iso(start + hour),
    });
    await card.updateComplete;
    expect([card.getAttribute('reason'), textOf(card, 'countdown')]).to.deep.equal([
      'rescheduled',
      'Programmée dans 2 heures',
    ]);
    expect(textOf(card, 'rescheduled')).to.equal('Nouvel horaire');
    await clock.tickAsync(3 * hour + 1000);
    expect(card.getAttribute('reason')).to.not.equal('rescheduled');
  });
});

describe('<live-session-card>, moved within the page', () => {
  it('keeps its stream connection', async () => {
    const stream = fakeStream();
    const { client } = fakeClient(() => sessionFixture(hour, Date.now()), { subscribe: stream.subscribe });
    const card = await fixture<LiveSessionCard>(
      html`<live-session-card session-id="7" .client=${client}></live-session-card>`,
    );
    await waitUntil(() => stream.connections.length === 1);
    card.parentElement!.append(card);
    await aTimeout(0);
    expect([stream.connections.length, stream.open.length]).to.deep.equal([1, 1]);
  });
});
