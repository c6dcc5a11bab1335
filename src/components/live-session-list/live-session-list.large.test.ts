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

/** Returns a thousand sessions. Three are live; in one of the others, the number of days changes each minute. */
function thousandSessions(now: number) {
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
    let rendered = 0;
    element.lang = 'en';
    element.limit = 1000;
    // Each rendering of a row calls this function.
    element.messages = { participants: (count) => `${(rendered += 1) && count} people` };
    await fixture(html`${element}`);
    await clock.tickAsync(10);
    return { element, rendered: () => rendered };
  }

  /** Counts rows with a changed text, DOM mutations and rendered rows while an action runs. */
  async function observe(element: LiveSessionList, rendered: () => number, action: () => Promise<unknown>) {
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const before = rows(element).map(({ textContent }) => textContent);
    const renderedBefore = rendered();
    observer.observe(element.shadowRoot!, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    await action();
    changes.push(...observer.takeRecords());
    observer.disconnect();
    const changed = rows(element).filter(({ textContent }, index) => textContent !== before[index]).length;
    return { changed, changes: changes.length, rendered: rendered() - renderedBefore };
  }

  it('renders at each tick only the rows whose text changes, with one timer', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousandSessions(Date.now());
    const { rendered } = await setup(element);
    expect([rows(element).length, rendered(), clock.countTimers()]).to.deep.equal([1000, 1000, 1]);
    // These are the three live sessions and one upcoming session.
    for (let passed = 0; passed < 3; passed += 1) {
      const tick = await observe(element, rendered, () => clock.tickAsync(minute));
      expect(tick).to.deep.equal({ changed: 4, changes: 4, rendered: 4 });
      expect(clock.countTimers()).to.equal(1);
    }
  });

  it('renders only one row if one session has changed', async () => {
    const stream = fakeStream();
    const { client } = fakeCourse(() => thousandSessions(tenOClock), {
      subscribe: stream.subscribe,
      getCourseSessions: (_id, { order } = {}) =>
        Promise.resolve({ data: order === 'asc' ? thousandSessions(tenOClock) : [], next_cursor: null }),
    });
    const list = document.createElement('live-session-list');
    list.client = client;
    list.courseId = 5;
    const { element, rendered } = await setup(list);
    stream.snapshot(
      ...thousandSessions(tenOClock)
        .slice(0, 100)
        .map(({ can: _can, ...facts }) => facts),
    );
    await element.updateComplete;
    const update = await observe(element, rendered, async () => {
      stream.last.listener.onSession({ id: 500, version: 1, enrolled_count: 25 });
      await element.updateComplete;
    });
    expect(update).to.deep.equal({ changed: 1, changes: 1, rendered: 1 });
    expect(clock.countTimers()).to.equal(1);
  });

  it('shows twenty sessions at a time', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousandSessions(Date.now());
    await setup(element);
    element.limit = 20;
    await element.updateComplete;
    expect([rows(element).length, textOf(element, 'heading')]).to.deep.equal([20, 'Live 3']);
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(40);
  });

  it('does not update for sessions that it does not show', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousandSessions(Date.now()).slice(3);
    const { rendered } = await setup(element);
    element.limit = 1;
    await element.updateComplete;
    await clock.tickAsync(minute);
    const before = rendered();
    let updates = 0;
    const update = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => ((updates += 1), update(...args));
    await clock.tickAsync(10 * minute);
    expect([updates, rendered()]).to.deep.equal([0, before]);
  });

  it('does not lay out rows far outside the window', async () => {
    const element = document.createElement('live-session-list');
    element.sessions = thousandSessions(Date.now());
    await setup(element);
    const last = rows(element).at(-1)!;
    expect(getComputedStyle(last).contentVisibility).to.equal('auto');
    expect(last.getBoundingClientRect().height).to.be.greaterThan(40);
  });
});
