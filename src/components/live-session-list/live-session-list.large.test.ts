import { expect, fixture, html } from '@open-wc/testing';
import { restore, type SinonFakeTimers } from 'sinon';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { fakeCourse } from '../../../testing/elements/fake-course.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { partsOf } from '../../../testing/elements/list-parts.js';
import {
  day,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-list.define.js';
import type { LiveSessionList } from './live-session-list.js';

/** A thousand sessions: three are live, and of the others one shows another number of days each minute. */
function thousand(now: number) {
  return Array.from({ length: 1000 }, (_, id) =>
    id < 3
      ? liveFixture(10 * minute, now, { id })
      : sessionFixture(3 * day + (id - 3) * minute + 30_000, now, { id }),
  );
}

describe('<live-session-list> with a thousand sessions', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock(tenOClock)));
  afterEach(() => {
    clock.restore();
    restore();
  });

  const rows = (element: Element) => partsOf(element, 'row');

  async function setup(element = document.createElement('live-session-list')) {
    let drawn = 0;
    element.lang = 'en';
    element.limit = 1000;
    // Every row counts its participants when it is drawn.
    element.messages = { participants: (count) => `${(drawn += 1) && count} people` };
    await fixture(html`${element}`);
    await clock.tickAsync(10);
    return { element, drawn: () => drawn };
  }

  /** What happens to the page meanwhile: rows whose text has become another, all changes of the page, rows drawn. */
  async function observe(element: LiveSessionList, drawn: () => number, meanwhile: () => Promise<unknown>) {
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const before = rows(element).map(({ textContent }) => textContent);
    const drawnBefore = drawn();
    observer.observe(element.shadowRoot!, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    await meanwhile();
    changes.push(...observer.takeRecords());
    observer.disconnect();
    const changed = rows(element).filter(({ textContent }, index) => textContent !== before[index]).length;
    return { changed, changes: changes.length, drawn: drawn() - drawnBefore };
  }

  it('changes at each tick what shows something else, draws no other row, and keeps one timer', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousand(Date.now());
    const { drawn } = await setup(element);
    expect([rows(element).length, drawn(), clock.countTimers()]).to.deep.equal([1000, 1000, 1]);
    // The three live ones count a minute up.
    for (let passed = 0; passed < 3; passed += 1) {
      const tick = await observe(element, drawn, () => clock.tickAsync(minute));
      expect(tick).to.deep.equal({ changed: 4, changes: 4, drawn: 4 });
      expect(clock.countTimers()).to.equal(1);
    }
  });

  it('changes one row where one session has changed', async () => {
    const stream = fakeStream();
    const { client } = fakeCourse(() => thousand(tenOClock), {
      subscribe: stream.subscribe,
      getCourseSessions: (_id, { order } = {}) =>
        Promise.resolve({ data: order === 'asc' ? thousand(tenOClock) : [], next_cursor: null }),
    });
    const list = document.createElement('live-session-list');
    list.client = client;
    list.courseId = 5;
    const { element, drawn } = await setup(list);
    stream.snapshot(
      ...thousand(tenOClock)
        .slice(0, 100)
        .map(({ can: _can, ...facts }) => facts),
    );
    await element.updateComplete;
    const told = await observe(element, drawn, async () => {
      stream.last.listener.onSession({ id: 500, version: 1, enrolled_count: 25 });
      await element.updateComplete;
    });
    expect(told).to.deep.equal({ changed: 1, changes: 1, drawn: 1 });
    expect(clock.countTimers()).to.equal(1);
  });

  it('shows them twenty at a time', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousand(Date.now());
    await setup(element);
    element.limit = 20;
    await element.updateComplete;
    expect([rows(element).length, textOf(element, 'heading')]).to.deep.equal([20, 'Live 3']);
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(40);
  });

  it('wakes nobody for those that it does not show', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousand(Date.now()).slice(3);
    const { drawn } = await setup(element);
    element.limit = 1;
    await element.updateComplete;
    await clock.tickAsync(minute);
    const before = drawn();
    let updates = 0;
    const update = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => ((updates += 1), update(...args));
    await clock.tickAsync(10 * minute);
    expect([updates, drawn()]).to.deep.equal([0, before]);
  });

  it('does not lay out what is far from the window', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousand(Date.now());
    await setup(element);
    const last = rows(element).at(-1)!;
    expect(getComputedStyle(last).contentVisibility).to.equal('auto');
    expect(last.getBoundingClientRect().height).to.be.greaterThan(40);
  });
});
