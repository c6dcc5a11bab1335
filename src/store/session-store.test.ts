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

/** Returns a subscriber that counts its notifications. */
function subscriber(updates: UpdateMode = 'none') {
  const counter = { updates, awake: false, times: 0, changed: () => void (counter.times += 1) };
  return counter satisfies SessionSubscriber;
}

/** Waits until pending promises have settled. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setup(answer: () => LiveSession | Promise<LiveSession>, methods: Partial<LiveSessionClient> = {}) {
  const { client, calls } = fakeClient(() => version(1), {
    getSession: () => Promise.resolve(answer()),
    ...methods,
  });
  return { store: new SessionStore(client), calls };
}

describe('SessionStore', () => {
  it('has one entry for each session, with its id as a number or text', () => {
    const { store } = setup(() => version(1));
    expect(store.session(7)).to.equal(store.session('7'));
    expect(store.session(7)).not.to.equal(store.session(8));
    expect(storedCourse(store, query)).to.equal(storedCourse(store, { ...query, courseId: '5' }));
    expect(storedCourse(store, query)).not.to.equal(storedCourse(store, { ...query, limit: 10 }));
  });

  it('sends one request for all subscribers of the same task, and notifies each once', async () => {
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
    answers[1]!.resolve(version(1, { title: 'Second' }));
    await refreshed;
    answers[0]!.resolve(version(1, { title: 'First' }));
    await settled();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(session.whole?.session.title).to.equal('Second');
  });

  it('aborts the request when the last subscriber leaves, and sends another for the next one', async () => {
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

  it('requests the session for a new subscriber only if no other one keeps it up to date', async () => {
    const { store, calls } = setup(() => version(1));
    const session = store.session(7);
    const [first, polling, last] = [subscriber('none'), subscriber('poll'), subscriber('none')];
    for (const one of [first, polling, last]) {
      session.subscribe(one);
      await settled();
    }
    expect(calls.length).to.equal(2);
    for (const one of [first, polling, last]) session.unsubscribe(one);
  });

  it('notifies subscribers of a failure, and sends another request for a new subscriber', async () => {
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

  it('keeps the newer version, and deletes a session that the viewer may no longer see', async () => {
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

  it('keeps the newer version when a list has an older one', async () => {
    const { store } = setup(() => version(3), {
      getCourseSessions: () => Promise.resolve({ data: [version(2)], next_cursor: null }),
    });
    const [session, course] = [store.session(7), storedCourse(store, query)];
    for (const entry of [session, course]) {
      entry.subscribe(subscriber());
      await settled();
    }
    expect(session.whole?.session.version).to.equal(3);
    expect(course.sessions?.get('7')).to.equal(session.whole);
  });

  it('notifies session and course of the answer to a call immediately', async () => {
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

  it('updates a session whose answer has another id than the requested one', async () => {
    const { store } = setup(() => version(1));
    const session = store.session('analyse');
    session.subscribe(subscriber());
    await settled();
    await store.call(() => Promise.resolve(version(2)));
    expect(session.whole?.session.version).to.equal(2);
  });

  it('notifies a course once of many sessions', async () => {
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

  describe('shares snapshots that', () => {
    it('are frozen copies of the objects of the client', async () => {
      const answer = version(1);
      const { store } = setup(() => answer);
      const session = store.session(7);
      session.subscribe(subscriber());
      await settled();
      const { wire } = session.whole!;
      answer.title = 'Changed by the client';
      answer.course!.title = 'Changed by the client';
      expect([wire.title, wire.course?.title]).to.deep.equal([version(1).title, version(1).course?.title]);
      expect([wire, wire.course, session.whole, session.whole!.session].every(Object.isFrozen)).to.equal(
        true,
      );
      expect(Object.isFrozen(answer)).to.equal(false);
    });

    it('contain the changes of a client that wraps another', async () => {
      const { fetch } = fakeFetch(() => json({ data: version(1) }));
      const wrapped = createLiveSessionClient({ baseUrl: 'https://lms.example.org/api', fetch });
      const store = new SessionStore({
        ...wrapped,
        getSession: async (id, options) => {
          const session = await wrapped.getSession(id, options);
          session.title = 'Changed by the wrapper';
          return session;
        },
      });
      const session = store.session(7);
      session.subscribe(subscriber());
      await session.request();
      expect(session.whole?.session.title).to.equal('Changed by the wrapper');
    });
  });

  describe('a session from a list without all fields', () => {
    const { description: _description, ...incomplete } = version(1);
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
      it(`has all fields after both requests, with ${rowsFirst ? 'the list' : 'the session'} first`, async () => {
        const row = { ...incomplete, title: 'Renamed', server_time: iso(tenOClock + minute) };
        const { session, course, calls } = await withRows(row, rowsFirst);
        const { title, description, can } = session.whole!.session;
        expect([title, description, can]).to.deep.equal(['Renamed', version(1).description, { join: false }]);
        expect(course.sessions?.get('7')).to.equal(session.whole);
        expect(calls.sort()).to.deep.equal(['getCourseSessions', 'getSession']);
      });

    it('does not keep the rights of an older version', async () => {
      const { session } = await withRows({ ...incomplete, version: 2, status: 'live' }, false);
      const { can, version: now, status } = session.whole!.session;
      expect([can, now, status]).to.deep.equal([null, 2, 'live']);
    });

    it('is not complete before the session itself was requested', async () => {
      const { store } = setup(() => new Promise<never>(() => undefined), {
        getCourseSessions: () => Promise.resolve({ data: [incomplete], next_cursor: null }),
      });
      storedCourse(store, query).subscribe(subscriber());
      await settled();
      expect([store.session(7).whole, store.session(7).snapshot?.session.id]).to.deep.equal([null, '7']);
    });
  });

  it('removes a deleted session from courses, and reports it as not found to its own subscribers', async () => {
    const { store, calls } = setup(() => version(1, { status: 'live' }), {
      getCourseSessions: () =>
        Promise.resolve({
          data: [version(1, { status: 'live' }), version(1, { id: 8, status: 'live' })],
          next_cursor: null,
        }),
    });
    const course = storedCourse(store, query);
    const subscribers = [subscriber(), subscriber()] as const;
    course.subscribe(subscribers[0]);
    store.session(7).subscribe(subscribers[1]);
    await Promise.all([course.refresh(), store.session(7).refresh()]);
    const before = subscribers.map(({ times }) => times);
    await store.delete(7, (client) => client.deleteSession!(7));
    expect(calls.at(-1)).to.equal('deleteSession');
    expect(subscribers.map(({ times }, index) => times - before[index]!)).to.deep.equal([1, 1]);
    expect(course.sessions!.values().map(({ session }) => session.id)).to.deep.equal(['8']);
    expect([store.session(7).whole, store.session(7).error?.code]).to.deep.equal([null, 'not_found']);
  });

  it('keeps a session whose deletion was refused', async () => {
    const { store } = setup(() => version(1));
    store.session(7).subscribe(subscriber());
    await store.session(7).refresh();
    const refused = new LiveSessionError('session_already_live', 'Live.', { status: 409 });
    const error = await store.delete(7, () => Promise.reject(refused)).catch((thrown: unknown) => thrown);
    expect(error).to.equal(refused);
    expect(store.session(7).whole).not.to.equal(null);
  });

  it('removes a session that an event reports as deleted', async () => {
    const { store } = setup(() => version(1, { status: 'live' }), {
      getCourseSessions: () => Promise.resolve({ data: [version(1, { status: 'live' })], next_cursor: null }),
    });
    const course = storedCourse(store, query);
    course.subscribe(subscriber());
    store.session(7).subscribe(subscriber());
    await Promise.all([course.refresh(), store.session(7).refresh()]);
    for (const entry of [course, store.session(7)]) entry.handleFacts({ id: 7, version: 2, deleted: true });
    expect([course.sessions!.values(), store.session(7).whole]).to.deep.equal([[], null]);
  });
});
