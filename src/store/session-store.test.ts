import { expect } from '@open-wc/testing';
import { fakeClient, pending } from '../../testing/elements/fake-client.js';
import { fakeFetch, json } from '../../testing/elements/fake-fetch.js';
import {
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../testing/elements/session-fixture.js';
import { createLiveSessionClient } from '../api/create-live-session-client.js';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSession } from '../domain/session/live-session.js';
import { SessionStore } from './session-store.js';
import { storedCourse } from './stored-course.js';
import type { SessionSubscriber } from './session-subscriber.js';
import type { UpdateMode } from './session-updates.js';

const query = { courseId: 5, filter: 'live', liveBy: 'status', limit: 20 } as const;
const version = (version: number, more: Partial<LiveSession> = {}) =>
  sessionFixture(0, tenOClock, { version, ...more });

/** Counts how often it is told of a change. */
function subscriber(updates: UpdateMode = 'none') {
  const told = { updates, awake: false, times: 0, changed: () => void (told.times += 1) };
  return told satisfies SessionSubscriber;
}

/** Lets everything that is under way settle. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setup(answer: () => LiveSession | Promise<LiveSession>, methods: Partial<LiveSessionClient> = {}) {
  const { client, calls } = fakeClient(() => version(1), {
    getSession: () => Promise.resolve(answer()),
    ...methods,
  });
  return { store: new SessionStore(client), calls };
}

describe('SessionStore', () => {
  it('has one entry for each session, whether its id is a number or text', () => {
    const { store } = setup(() => version(1));
    expect(store.session(7)).to.equal(store.session('7'));
    expect(store.session(7)).not.to.equal(store.session(8));
    expect(storedCourse(store, query)).to.equal(storedCourse(store, { ...query, courseId: '5' }));
    expect(storedCourse(store, query)).not.to.equal(storedCourse(store, { ...query, limit: 10 }));
  });

  it('asks once for all who come in the same task, and tells each of them once', async () => {
    const { store, calls } = setup(() => version(1));
    const subscribers = [subscriber(), subscriber()];
    for (const one of subscribers) store.session(7).subscribe(one);
    await Promise.all([store.session(7).refresh(), store.session(7).refresh()]);
    expect(calls).to.deep.equal(['getSession']);
    expect(subscribers.map(({ times }) => times)).to.deep.equal([1, 1]);
  });

  it('drops the request of an earlier refresh', async () => {
    const answers = [pending<LiveSession>(), pending<LiveSession>()];
    const signals: AbortSignal[] = [];
    const { store } = setup(() => version(1), {
      getSession: (_id, { signal } = {}) => {
        signals.push(signal!);
        return answers[signals.length - 1]!.promise;
      },
    });
    const session = store.session(7);
    session.subscribe(subscriber());
    await settled();
    const refreshed = session.refresh();
    await settled();
    answers[0]!.resolve(version(1, { title: 'First' }));
    answers[1]!.resolve(version(1, { title: 'Second' }));
    await refreshed;
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(session.whole?.session.title).to.equal('Second');
  });

  it('stops asking when the last subscriber leaves, and asks again for the next', async () => {
    const signals: AbortSignal[] = [];
    const { store } = setup(() => version(1), {
      getSession: (_id, { signal } = {}) => {
        signals.push(signal!);
        return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve(version(1));
      },
    });
    const session = store.session(7);
    const [first, second] = [subscriber(), subscriber()];
    session.subscribe(first);
    session.subscribe(second);
    await settled();
    session.unsubscribe(first);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    session.unsubscribe(second);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    session.subscribe(first);
    await settled();
    expect([signals.length, session.whole?.session.id, second.times]).to.deep.equal([2, '7', 0]);
    session.unsubscribe(first);
  });

  it('asks for a newcomer only where nobody keeps the session up to date', async () => {
    const { store, calls } = setup(() => version(1));
    const session = store.session(7);
    const [still, polling, late] = [subscriber('none'), subscriber('poll'), subscriber('none')];
    for (const one of [still, polling, late]) {
      session.subscribe(one);
      await settled();
    }
    expect(calls.length).to.equal(2);
    for (const one of [still, polling, late]) session.unsubscribe(one);
  });

  it('asks again for a newcomer after a failure, which everybody is told of', async () => {
    let works = false;
    const { store, calls } = setup(() => {
      if (works) return version(1);
      throw new LiveSessionError('network', 'Failed.');
    });
    const session = store.session(7);
    const first = subscriber('poll');
    session.subscribe(first);
    await settled();
    expect([session.error?.code, session.whole, first.times]).to.deep.equal(['network', null, 1]);
    works = true;
    const second = subscriber('poll');
    session.subscribe(second);
    await settled();
    expect([session.error, session.whole?.session.id, calls.length]).to.deep.equal([null, '7', 2]);
    for (const one of [first, second]) session.unsubscribe(one);
  });

  it('never puts older over newer, and forgets what the viewer may no longer see', async () => {
    let answer: () => LiveSession = () => version(3);
    const { store } = setup(() => answer());
    const session = store.session(7);
    session.subscribe(subscriber());
    await settled();
    answer = () => version(2);
    await session.refresh();
    expect(session.whole?.session.version).to.equal(3);
    answer = () => {
      throw new LiveSessionError('not_enrolled', 'Gone.');
    };
    await session.refresh();
    expect([session.whole, session.error?.code]).to.deep.equal([null, 'not_enrolled']);
  });

  it('tells the answer of a call at once, to the session and to the course', async () => {
    const now = tenOClock;
    const { store } = setup(() => version(1), {
      getCourseSessions: () => Promise.resolve({ data: [], next_cursor: null }),
    });
    const [session, course] = [store.session(7), storedCourse(store, query)];
    const [one, list] = [subscriber(), subscriber()];
    session.subscribe(one);
    course.subscribe(list);
    await settled();
    one.times = list.times = 0;
    const answer = await store.call(() => Promise.resolve(liveFixture(0, now)));
    expect([one.times, list.times]).to.deep.equal([1, 1]);
    expect(session.whole).to.equal(answer);
    expect(course.sessions?.get('7')).to.equal(answer);
  });

  it('finds the session whose answer has another id than it was asked for', async () => {
    const { store } = setup(() => version(1));
    const session = store.session('analyse');
    session.subscribe(subscriber());
    await settled();
    await store.call(() => Promise.resolve(version(2)));
    expect(session.whole?.session.version).to.equal(2);
  });

  it('tells a course once of many sessions', async () => {
    const rows = Array.from({ length: 30 }, (_, id) => liveFixture(minute, tenOClock, { id, version: 1 }));
    const { store } = setup(() => version(1), {
      getCourseSessions: () =>
        Promise.resolve({ data: rows.map((row) => ({ ...row, version: 2 })), next_cursor: null }),
    });
    const list = subscriber();
    const course = storedCourse(store, query);
    course.subscribe(list);
    await settled();
    expect([list.times, course.sessions?.values().length]).to.deep.equal([1, 30]);
  });

  describe('shares what it stores:', () => {
    it('frozen, and apart from the objects of the client', async () => {
      const own = version(1);
      const { store } = setup(() => own);
      const session = store.session(7);
      session.subscribe(subscriber());
      await settled();
      const { wire } = session.whole!;
      own.title = 'Changed by its owner';
      own.course!.title = 'Changed as well';
      expect([wire.title, wire.course?.title]).to.deep.equal([version(1).title, version(1).course?.title]);
      expect([wire, wire.course, session.whole, session.whole!.session].every(Object.isFrozen)).to.equal(
        true,
      );
      expect(Object.isFrozen(own)).to.equal(false);
    });

    it('as a client that wraps ours has changed it', async () => {
      const { fetch } = fakeFetch(() => json({ data: version(1) }));
      const ours = createLiveSessionClient({ baseUrl: 'https://lms.example.org/api', fetch });
      const store = new SessionStore({
        ...ours,
        getSession: async (id, options) => {
          const session = await ours.getSession(id, options);
          session.title = 'Changed on the way';
          return session;
        },
      });
      const session = store.session(7);
      session.subscribe(subscriber());
      await session.ask();
      expect(session.whole?.session.title).to.equal('Changed on the way');
    });
  });

  describe('with rows of a list that lack fields', () => {
    const { description: _description, ...lean } = version(1);
    const withRows = async (row: LiveSession, rowsFirst: boolean) => {
      const { store, calls } = setup(
        () => version(1, { can: { join: false }, server_time: iso(tenOClock) }),
        {
          getCourseSessions: () => Promise.resolve({ data: [row], next_cursor: null }),
        },
      );
      const [session, course] = [store.session(7), storedCourse(store, query)];
      const entries = rowsFirst ? [course, session] : [session, course];
      for (const entry of entries) {
        entry.subscribe(subscriber());
        await settled();
      }
      return { session, course, calls };
    };

    for (const rowsFirst of [true, false])
      it(`has all fields, ${rowsFirst ? 'rows' : 'the session'} first`, async () => {
        const row = { ...lean, title: 'Renamed', server_time: iso(tenOClock + minute) };
        const { session, course, calls } = await withRows(row, rowsFirst);
        const { title, description, can } = session.whole!.session;
        expect([title, description, can]).to.deep.equal(['Renamed', version(1).description, { join: false }]);
        expect(course.sessions?.get('7')).to.equal(session.whole);
        expect(calls.sort()).to.deep.equal(['getCourseSessions', 'getSession']);
      });

    it('does not keep rights of an older version', async () => {
      const { session } = await withRows({ ...lean, version: 2, status: 'live' }, false);
      const { can, version: now, status } = session.whole!.session;
      expect([can, now, status]).to.deep.equal([null, 2, 'live']);
    });

    it('is not shown alone before it was asked for alone', async () => {
      const { store } = setup(() => new Promise<never>(() => undefined), {
        getCourseSessions: () => Promise.resolve({ data: [lean], next_cursor: null }),
      });
      storedCourse(store, query).subscribe(subscriber());
      await settled();
      expect([store.session(7).whole, store.session(7).snapshot?.session.id]).to.deep.equal([null, '7']);
    });
  });
});
