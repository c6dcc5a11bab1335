import { expect, fixture, html } from '@open-wc/testing';
import { restore, type SinonFakeTimers, useFakeTimers } from 'sinon';
import { fakeClient } from '../../testing/elements/fake-client.js';
import { fakeCourse } from '../../testing/elements/fake-course.js';
import { fakeStream } from '../../testing/elements/fake-stream.js';
import { day, hour, minute, sessionFixture, tenOClock } from '../../testing/elements/session-fixture.js';
import './live-session-card/live-session-card.define.js';
import './live-session-list/live-session-list.define.js';

const second = 1_000;
const count = 1_000;

/** Checks the figures that do not depend on the machine. `npm run bench` measures the others. */
describe('A page of a thousand cards', () => {
  let clock: SinonFakeTimers;
  beforeEach(
    () =>
      (clock = useFakeTimers({
        now: tenOClock,
        toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
      })),
  );
  afterEach(() => {
    clock.restore();
    restore();
  });

  /** Adds cards: the first session starts in `first` milliseconds, and each other `apart` milliseconds later. */
  async function cards(first: number, apart: number) {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    for (let id = 0; id < count; id += 1) {
      const card = document.createElement('live-session-card');
      card.lang = 'fr';
      card.session = sessionFixture(first + id * apart, Date.now(), { id });
      page.append(card);
    }
    await clock.tickAsync(0);
    return page;
  }

  /** Returns the number of DOM mutations per second, measured for a minute. */
  async function mutationsPerSecond(page: Element): Promise<number> {
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const options = { attributes: true, characterData: true, childList: true, subtree: true };
    for (const card of page.children) observer.observe(card.shadowRoot!, options);
    await clock.tickAsync(minute);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    return changes.length / 60;
  }

  it('has at most 40 nodes per card, with comments and shadow root, and one style sheet', async () => {
    const page = await cards(3 * day, minute);
    const nodes = [...page.children].reduce((sum, card) => sum + 2 + nodesBelow(card.shadowRoot!), 0);
    expect(nodes / count).to.be.at.most(40);
    expect(page.firstElementChild!.shadowRoot!.adoptedStyleSheets).to.have.length(1);
  });

  it('sets one timer, and does not change the DOM until a displayed text changes', async () => {
    const page = await cards(3 * day + hour, 0);
    expect(clock.countTimers()).to.equal(1);
    expect(await mutationsPerSecond(page)).to.equal(0);
  });

  it('changes one text per card and minute while minutes are displayed', async () => {
    const page = await cards(30 * minute, 60);
    expect(clock.countTimers()).to.equal(1);
    expect(await mutationsPerSecond(page)).to.be.within(count / 60, (2 * count) / 60);
  });

  it('updates at most once a second, for any start times', async () => {
    await cards(30 * second + 1, 7);
    let updates = 0;
    for (let passed = 0; passed < 10_000; passed += 1) {
      const before = clock.countTimers();
      const next = clock.next();
      if (before === 0 || next > tenOClock + 10 * second) break;
      updates += 1;
      await Promise.resolve();
    }
    expect(updates).to.be.within(5, 11);
  });

  it('has no timer after the cards are removed', async () => {
    const page = await cards(minute, second);
    page.replaceChildren();
    expect(clock.countTimers()).to.equal(0);
  });

  it('opens one stream for all cards of a course', async () => {
    const stream = fakeStream();
    const { client, calls } = fakeClient(() => sessionFixture(day, Date.now()), {
      subscribe: stream.subscribe,
      getSession: (id) => Promise.resolve(sessionFixture(day, Date.now(), { id })),
    });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    for (let id = 0; id < 100; id += 1)
      page.append(Object.assign(document.createElement('live-session-card'), { sessionId: id, client }));
    await clock.tickAsync(10);
    expect(calls.filter((call) => call === 'getSession')).to.have.length(100);
    expect(stream.open).to.have.length(1);
  });

  it('sends at most three requests for a list of a thousand sessions', async () => {
    const { client, queries } = fakeCourse(() =>
      Array.from({ length: count }, (_, id) => sessionFixture(day + id * minute, tenOClock, { id })),
    );
    const list = Object.assign(document.createElement('live-session-list'), { client, courseId: 5 });
    await fixture(html`${list}`);
    await clock.tickAsync(10);
    expect(queries.length).to.be.at.most(3);
  });
});

function nodesBelow(root: Node): number {
  const walker = document.createTreeWalker(root);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}
