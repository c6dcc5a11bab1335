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

describe('<live-session-card> and news of its session', () => {
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
    const asked = () => calls.filter((call) => call === 'getSession').length;
    return { stream, client, asked, cards, card: cards[0]! };
  }
  const scheduled = () => sessionFixture(hour, Date.now());

  it('shares one stream with all cards of the course', async () => {
    const { stream, cards } = await setup(scheduled, '', ['7', '8', '9']);
    expect(stream.connections.map(({ target }) => target)).to.deep.equal([{ courseId: '5' }]);
    for (const card of cards) card.remove();
    await Promise.resolve();
    expect(stream.open).to.have.length(0);
  });

  it('shows what the stream tells without asking again, for a student and for an instructor', async () => {
    for (const [can, action] of [
      [{ join: false }, 'Rejoindre'],
      [{ join: false, start: true, edit: true }, 'Rejoindre'],
    ] as const) {
      const { stream, card, asked } = await setup(() => sessionFixture(minute, Date.now(), { can }));
      stream.snapshot();
      const { can: _can, reason: _reason, course: _course, ...facts } = liveFixture(0, Date.now());
      stream.last.tell.onSession(facts);
      await card.updateComplete;
      expect([card.state, textOf(card, 'action'), textOf(card, 'participants')]).to.deep.equal([
        'live',
        action,
        '18 participants',
      ]);
      stream.last.tell.onSession({ id: 7, version: 2, participant_count: 19 });
      await card.updateComplete;
      expect([textOf(card, 'participants'), asked()]).to.deep.equal(['19 participants', 1]);
    }
  });

  it('asks only at the boundaries while it is told, from time to time while it is not', async () => {
    const { stream, asked } = await setup(scheduled);
    await clock.tickAsync(40_000);
    expect(asked()).to.be.within(2, 4);
    const before = asked();
    stream.snapshot();
    await clock.tickAsync(40 * minute);
    expect(asked()).to.equal(before);
    await clock.tickAsync(6 * minute);
    expect(asked()).to.equal(before + 1);
    stream.last.fail(new LiveSessionError('network', 'Gone.'));
    await clock.tickAsync(20_000);
    expect(asked()).to.equal(before + 2);
  });

  it('asks from time to time where the backend has no stream, or the page wants none', async () => {
    const without = await setup(scheduled);
    without.stream.last.fail(new LiveSessionError('not_found', 'None.', { status: 404 }));
    await clock.tickAsync(40_000);
    expect([without.stream.connections.length, without.asked() > 1]).to.deep.equal([1, true]);
    const polling = await setup(scheduled, 'poll');
    await clock.tickAsync(40_000);
    expect([polling.stream.connections.length, polling.asked() > 1]).to.deep.equal([0, true]);
  });

  it('asks when it was told of a version that it has not seen whole', async () => {
    const { stream, asked } = await setup(scheduled);
    stream.last.tell.onSession({ id: 7, version: 2, participant_count: 1 });
    await clock.tickAsync(2000);
    expect(asked()).to.equal(2);
  });

  it('asks whether there is room again when somebody has left a full session', async () => {
    let session = liveFixture(minute, Date.now(), { can: { join: false }, reason: 'session_full' });
    const { stream, card, asked } = await setup(() => session);
    expect(textOf(card, 'countdown')).to.equal('Complet');
    stream.snapshot();
    session = liveFixture(minute, Date.now());
    stream.last.tell.onSession({ id: 7, version: 2, participant_count: 17 });
    await clock.tickAsync(2000);
    expect([asked(), textOf(card, 'action')]).to.deep.equal([2, 'Rejoindre']);
  });

  it('does nothing while the page is hidden, and is up to date again when it shows', async () => {
    const { stream, asked } = await setup(scheduled);
    hidePage();
    await clock.tickAsync(10 * minute);
    expect([stream.open.length, asked()]).to.deep.equal([0, 1]);
    showPage();
    await clock.tickAsync(10);
    expect([stream.open.length, asked()]).to.deep.equal([1, 2]);
  });

  it('tells that the device is offline, and asks when it is back', async () => {
    const session = scheduled();
    const { card, asked } = await setup(() => session);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await card.updateComplete;
    expect(card.getAttribute('reason')).to.equal('offline');
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(2000);
    expect([card.hasAttribute('reason'), asked()]).to.deep.equal([false, 2]);
  });

  it('says that the session was moved, until it begins', async () => {
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

describe('<live-session-card>, moved in the page', () => {
  it('goes on listening over the same connection', async () => {
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
