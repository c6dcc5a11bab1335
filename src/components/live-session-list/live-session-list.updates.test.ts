import { expect, fixture, html } from '@open-wc/testing';
import { restore, type SinonFakeTimers, stub } from 'sinon';
import type { LiveSession, LiveSessionFacts } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { fakeCourse } from '../../../testing/elements/fake-course.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { hidePage, showPage } from '../../../testing/elements/hide-page.js';
import { partsOf, plainText, shownGroups } from '../../../testing/elements/list-parts.js';
import {
  day,
  hour,
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-list.define.js';
import type { LiveSessionList } from './live-session-list.js';

/** Returns the session as a stream sends it: without the rights of the viewer. */
function factsOf({ can: _can, reason: _reason, ...facts }: LiveSession): LiveSessionFacts {
  return facts;
}

describe('<live-session-list> with updates', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock(tenOClock - hour)));
  afterEach(() => {
    clock.restore();
    restore();
    showPage();
  });

  const soon = (overrides: Partial<LiveSession> = {}) =>
    sessionFixture(tenOClock - Date.now(), Date.now(), { id: 1, ...overrides });
  const later = () => sessionFixture(tenOClock + 3 * hour - Date.now(), Date.now(), { id: 2 });

  async function setup(
    sessions: () => LiveSession[] = () => [soon(), later()],
    attributes: Record<string, string> = {},
  ) {
    const stream = fakeStream();
    const { client, queries } = fakeCourse(sessions, { subscribe: stream.subscribe });
    const element = document.createElement('live-session-list');
    const named = {
      lang: 'fr',
      'time-zone': 'Europe/Paris',
      'course-id': '5',
      filter: 'upcoming',
      ...attributes,
    };
    for (const [name, value] of Object.entries(named)) element.setAttribute(name, value);
    element.client = client;
    await fixture(html`${element}`);
    await clock.tickAsync(10);
    // Each load sends two requests, except with these filters.
    const loadCount = () => queries.length / (element.filter === 'past' || element.filter === 'live' ? 1 : 2);
    const sendFacts = async (facts: LiveSessionFacts) => {
      stream.last.listener.onSession(facts);
      await element.updateComplete;
    };
    return { element, stream, client, queries, loadCount, sendFacts };
  }

  describe('over the event stream', () => {
    it('shows changes without another request', async () => {
      const { element, stream, loadCount, sendFacts } = await setup(undefined, { filter: 'all' });
      expect(stream.connections.map(({ target }) => target)).to.deep.equal([{ courseId: '5' }]);
      stream.snapshot();
      expect(shownGroups(element)).to.deep.equal(['À venir 2 1 2']);
      const live = liveFixture(0, Date.now(), { id: 1 });
      await sendFacts(factsOf(live));
      expect(shownGroups(element)).to.deep.equal(['En direct 1 1', 'À venir 1 2']);
      await sendFacts({ id: 1, version: 2, participant_count: 19 });
      expect(textOf(element, 'details')).to.contain('19 participants');
      await sendFacts(factsOf({ ...live, version: 3, status: 'ended', actual_end_time: iso(Date.now()) }));
      expect(shownGroups(element)).to.deep.equal(['À venir 1 2', 'Passées 1 1']);
      expect(loadCount()).to.equal(1);
    });

    it('ignores an older version', async () => {
      const { element, sendFacts } = await setup(() => [soon({ version: 5, title: 'New' })]);
      await sendFacts(factsOf(soon({ version: 4, title: 'Old' })));
      expect(textOf(element, 'title')).to.equal('New');
    });

    it('adds a created session at its position', async () => {
      const { element, sendFacts } = await setup();
      await sendFacts(factsOf(sessionFixture(2 * hour, Date.now(), { id: 9 })));
      expect(shownGroups(element)).to.deep.equal(['À venir 3 1 9 2']);
    });

    it('removes an added session that the next response does not contain', async () => {
      const { element, sendFacts } = await setup();
      await sendFacts(factsOf(sessionFixture(2 * hour, Date.now(), { id: 9 })));
      await element.refresh();
      await element.updateComplete;
      expect(shownGroups(element)).to.deep.equal(['À venir 2 1 2']);
    });

    it('adds no session that is incomplete or belongs to a later page', async () => {
      const { element, stream, loadCount } = await setup(undefined, { limit: '1' });
      expect(shownGroups(element)).to.deep.equal(['À venir 1+ 1']);
      stream.snapshot({ id: 8, version: 1, participant_count: 3 }, factsOf(later()));
      stream.last.listener.onSession(factsOf(sessionFixture(2 * day, Date.now(), { id: 9 })));
      await element.updateComplete;
      await clock.tickAsync(3000);
      expect([shownGroups(element), loadCount()]).to.deep.equal([['À venir 1+ 1'], 1]);
    });

    it('loads again after an incomplete update to a new version', async () => {
      const { element, stream, sendFacts, loadCount } = await setup(() => [
        soon({ title: `At ${Date.now()}` }),
      ]);
      stream.snapshot();
      await sendFacts({ id: 1, version: 2, participant_count: 1 });
      // Another update must not cancel the pending load.
      await sendFacts(factsOf(later()));
      const before = textOf(element, 'title');
      await clock.tickAsync(2000);
      expect([loadCount(), textOf(element, 'title') !== before]).to.deep.equal([2, true]);
    });

    it('loads a full session again when a participant has left', async () => {
      let session = liveFixture(minute, Date.now(), { can: { join: false }, reason: 'session_full' });
      const { element, stream, sendFacts } = await setup(() => [session], { filter: 'live' });
      stream.snapshot();
      expect(part(element, 'row')!.textContent).to.contain('Complet');
      session = liveFixture(minute, Date.now());
      await sendFacts({ id: 7, version: 2, participant_count: 17 });
      await clock.tickAsync(2000);
      expect(textOf(element, 'action')).to.equal('Rejoindre');
    });

    it('loads again after a reconnection, because the snapshot has no ended sessions', async () => {
      const sessions = [liveFixture(minute, Date.now(), { id: 1 })];
      const { element, stream } = await setup(() => sessions, { filter: 'all' });
      stream.snapshot(factsOf(sessions[0]!));
      sessions[0] = { ...sessions[0]!, status: 'ended', version: 3, actual_end_time: iso(Date.now()) };
      stream.last.end();
      await clock.tickAsync(2000);
      stream.snapshot();
      await clock.tickAsync(2000);
      expect(shownGroups(element)).to.deep.equal(['Passées 1 1']);
    });
  });

  describe('by polling', () => {
    it('loads repeatedly without a stream, but only once with `updates="none"`', async () => {
      const without = await setup();
      without.stream.last.fail(new LiveSessionError('not_found', 'None.', { status: 404 }));
      await clock.tickAsync(40_000);
      expect([without.stream.connections.length, without.loadCount() > 1]).to.deep.equal([1, true]);
      const polling = await setup(undefined, { updates: 'poll' });
      await clock.tickAsync(40_000);
      expect([polling.stream.connections.length, polling.loadCount() > 1]).to.deep.equal([0, true]);
      const silent = await setup(undefined, { updates: 'none' });
      await clock.tickAsync(10 * minute);
      expect(silent.loadCount()).to.equal(1);
    });

    it('adds new sessions, and removes missing ones', async () => {
      let sessions = [soon(), later()];
      const { element } = await setup(() => sessions, { updates: 'poll' });
      sessions = [later(), sessionFixture(5 * hour, Date.now(), { id: 3 })];
      await clock.tickAsync(18_000);
      expect(shownGroups(element)).to.deep.equal(['À venir 2 2 3']);
    });

    it('requests all shown sessions at once', async () => {
      const many = () =>
        Array.from({ length: 9 }, (_, i) => sessionFixture((i + 2) * hour, Date.now(), { id: i }));
      const { element, queries } = await setup(many, { updates: 'poll', limit: '3' });
      partsOf(element, 'more')[0]!.click();
      await clock.tickAsync(10);
      await clock.tickAsync(18_000);
      expect(queries.at(-2)).to.deep.include({ limit: 6 });
      expect(shownGroups(element)).to.deep.equal(['À venir 6+ 0 1 2 3 4 5']);
    });

    it('doubles its interval after each failure, and reports the error once', async () => {
      stub(Math, 'random').returns(0.5);
      let works = true;
      const recorded = recordEvents('live-session-error');
      const stream = fakeStream();
      let loadCount = 0;
      const { client } = fakeCourse(() => [], {
        subscribe: stream.subscribe,
        getCourseSessions: () => {
          loadCount += 1;
          return works
            ? Promise.resolve({ data: [soon()], next_cursor: null })
            : Promise.reject(new LiveSessionError('network', 'Gone.'));
        },
      });
      const element = await fixture<LiveSessionList>(
        html`<live-session-list
          lang="fr"
          course-id="5"
          filter="live"
          updates="poll"
          .client=${client}
        ></live-session-list>`,
      );
      await clock.tickAsync(10);
      works = false;
      for (const [waitMs, total] of [
        [15_000, 2],
        [15_000, 3],
        [30_000, 4],
        [60_000, 5],
        [120_000, 6],
        [120_000, 7],
      ] as const) {
        await clock.tickAsync(waitMs - 20);
        expect(loadCount).to.equal(total - 1);
        await clock.tickAsync(20);
        expect(loadCount).to.equal(total);
      }
      recorded.stop();
      expect([recorded.events.length, element.getAttribute('reason')]).to.deep.equal([1, 'network']);
    });

    it('stops while the page is hidden, and loads again when it is visible', async () => {
      const { stream, loadCount } = await setup();
      hidePage();
      await clock.tickAsync(10 * minute);
      expect([stream.open.length, loadCount()]).to.deep.equal([0, 1]);
      showPage();
      await clock.tickAsync(10);
      expect([stream.open.length, loadCount()]).to.deep.equal([1, 2]);
    });

    it('shows that the device is offline, and loads again when it is online', async () => {
      const { element, loadCount } = await setup();
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      window.dispatchEvent(new Event('offline'));
      await element.updateComplete;
      expect([element.getAttribute('reason'), element.state]).to.deep.equal(['offline', 'ready']);
      expect(textOf(element, 'error')).to.contain('Vous êtes hors ligne');
      expect(element.shadowRoot!.querySelector('[part="retry-button"]')).to.equal(null);
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
      await clock.tickAsync(2000);
      expect([element.hasAttribute('reason'), loadCount(), part(element, 'error')]).to.deep.equal([
        false,
        2,
        null,
      ]);
    });
  });

  describe('by the clock', () => {
    it('moves sessions between groups', async () => {
      const { element } = await setup(undefined, { filter: 'all', updates: 'none' });
      const state = () => partsOf(element, 'row').map(({ className }) => className);
      for (const [until, expected, states] of [
        [hour - 20, ['À venir 2 1 2'], ['row row-scheduled', 'row row-scheduled']],
        [20, ['À venir 2 1 2'], ['row row-waiting', 'row row-scheduled']],
        [90 * minute, ['À venir 1 2', 'Passées 1 1'], ['row row-scheduled', 'row row-ended']],
        [3 * hour, ['Passées 2 2 1'], ['row row-ended', 'row row-ended']],
      ] as const) {
        await clock.tickAsync(until);
        expect([shownGroups(element), state()]).to.deep.equal([expected, states]);
      }
    });

    it('moves a cancelled session to the past ones after its scheduled end', async () => {
      const { element } = await setup(() => [soon({ status: 'cancelled' })], {
        filter: 'all',
        updates: 'none',
      });
      expect(shownGroups(element)).to.deep.equal(['À venir 1 1']);
      await clock.tickAsync(2.5 * hour);
      expect(shownGroups(element)).to.deep.equal(['Passées 1 1']);
    });

    it('updates the countdown and the minutes since the start', async () => {
      const { element } = await setup(() => [soon(), liveFixture(42 * minute, Date.now())], {
        filter: 'all',
        updates: 'none',
      });
      const shown = () => [plainText(partsOf(element, 'time')[0]), plainText(partsOf(element, 'details')[1])];
      expect(shown()).to.deep.equal(['08:18 depuis 42 min', '90 minutes 24 participants dans 60 minutes']);
      await clock.tickAsync(minute);
      expect(shown()).to.deep.equal(['08:18 depuis 43 min', '90 minutes 24 participants dans 59 minutes']);
    });

    it('changes tomorrow to today at midnight', async () => {
      const { element } = await setup(() => [sessionFixture(day, Date.now())], { updates: 'none' });
      const shown = () => plainText(part(element, 'time'));
      expect(shown()).to.equal('09:00 demain');
      await clock.tickAsync(15 * hour - 20);
      expect(shown()).to.equal('09:00 demain');
      await clock.tickAsync(20);
      expect(shown()).to.equal("09:00 aujourd'hui");
    });

    it("uses the server's clock", async () => {
      const ahead = () => sessionFixture(hour, Date.now() + day, { server_time: iso(Date.now() + day) });
      const { element } = await setup(() => [ahead()], { updates: 'none' });
      expect(plainText(part(element, 'time'))).to.equal("10:00 aujourd'hui");
    });

    it('moves cards between groups', async () => {
      const { element } = await setup(undefined, { filter: 'all', updates: 'none', view: 'cards' });
      const headings = () => partsOf(element, 'heading').map(plainText);
      expect(headings()).to.deep.equal(['À venir 2']);
      await clock.tickAsync(2.5 * hour + 20);
      expect(headings()).to.deep.equal(['À venir 1', 'Passées 1']);
    });
  });

  describe('keeps the focus', () => {
    it('on a session that moves to another group and has another action', async () => {
      const { element, sendFacts } = await setup(undefined, { filter: 'all' });
      const focused = () => element.shadowRoot!.activeElement;
      partsOf(element, 'action')[1]!.focus();
      await sendFacts(factsOf(liveFixture(0, Date.now(), { id: 2 })));
      expect(shownGroups(element)).to.deep.equal(['En direct 1 2', 'À venir 1 1']);
      expect(plainText(focused())).to.equal('Rejoindre');
      const over = {
        id: 2,
        version: 3,
        recording_status: 'ready',
        recording_url: 'https://v.example.org/',
      } as const;
      await sendFacts({ ...factsOf(liveFixture(0, Date.now())), ...over, status: 'ended' });
      expect(shownGroups(element)).to.deep.equal(['À venir 1 1', 'Passées 1 2']);
      expect(plainText(focused())).to.equal('Enregistrement');
    });

    it('on the list if the session is removed', async () => {
      const { element, sendFacts } = await setup();
      part(element, 'action')!.focus();
      await sendFacts(factsOf(liveFixture(0, Date.now(), { id: 1 })));
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'base'));
    });

    it('outside the list', async () => {
      const { element, sendFacts } = await setup(undefined, { filter: 'all' });
      await sendFacts(factsOf(liveFixture(0, Date.now(), { id: 2 })));
      expect(element.shadowRoot!.activeElement).to.equal(null);
    });
  });

  describe('on a page', () => {
    it('shares its stream with other elements of the course', async () => {
      const { client, stream, element } = await setup();
      const card = document.createElement('live-session-card');
      card.sessionId = 1;
      card.client = Object.assign(client, { getSession: () => Promise.resolve(soon()) });
      element.after(card);
      await clock.tickAsync(10);
      expect(stream.connections).to.have.length(1);
    });

    it('keeps its connection when it is moved, and closes it when it is removed', async () => {
      const { element, stream } = await setup();
      element.parentElement!.append(element);
      await clock.tickAsync(1);
      expect([stream.connections.length, stream.open.length]).to.deep.equal([1, 1]);
      element.remove();
      await clock.tickAsync(1);
      expect([stream.open.length, clock.countTimers()]).to.deep.equal([0, 0]);
    });

    it('loads again when it is added again', async () => {
      let sessions = [soon()];
      const { element } = await setup(() => sessions);
      const page = element.parentElement!;
      element.remove();
      await clock.tickAsync(minute);
      sessions = [soon(), later()];
      page.append(element);
      await clock.tickAsync(10);
      expect(shownGroups(element)).to.deep.equal(['À venir 2 1 2']);
    });
  });
});
