import assert from 'node:assert/strict';
import { type TestContext, describe, test } from 'node:test';
import { LiveUpdates, type Subscription } from './live-updates.js';

type ReadFacts = Awaited<ReturnType<ConstructorParameters<typeof LiveUpdates>[0]['read']>>[number];
type Facts = Exclude<ReadFacts, { deleted: true }> & { title: string; deleted?: true };

const counts = {
  participant_count: 0,
  enrolled_count: 3,
  attended_count: 0,
  correction_count: 0,
  waiting_count: 0,
  waiting_version: 0,
};

/** Updates of sessions in memory, with a counter of reads. */
function updates(t: TestContext, limits: { maxStreams?: number; maxStreamsOfUser?: number } = {}) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const sessions = new Map<number, object>([[1, { id: 1, version: 1, title: 'Suites', ...counts }]]);
  let reads = 0;
  let beforeAnswer = () => {};
  const live = new LiveUpdates({
    read: async (_courseId, sessionId) => {
      reads += 1;
      const found = [...sessions.values()].filter((one) => !sessionId || (one as Facts).id === sessionId);
      const copy = structuredClone(found) as Facts[];
      await Promise.resolve();
      beforeAnswer();
      return copy;
    },
    readers: (_courseId, userIds) => Promise.resolve(new Set(userIds)),
    now: () => 1_000,
    maxStreams: 2_000,
    maxStreamsOfUser: 3,
    onError: (error) => {
      throw error;
    },
    ...limits,
  });
  t.after(() => live.close());
  let users = 0;
  return {
    live,
    sessions,
    reads: () => reads,
    whileReading: (action: () => void) => (beforeAnswer = action),
    open: async (fields: Partial<Subscription> = {}) => {
      users += 1;
      const body = await live.subscribe({ userId: users, courseId: 5, expiresAt: Infinity, ...fields });
      return new Reader(body);
    },
    change: async (fields: object, id = 1) => {
      sessions.set(id, { ...sessions.get(id), ...fields });
      live.announce(5, id);
      await settled();
    },
    second: async () => {
      t.mock.timers.tick(1_000);
      await settled();
    },
  };
}

/** Runs all pending promise callbacks. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Reads the events of a stream. */
class Reader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
  }

  async next() {
    const { value, done } = await this.#reader.read();
    if (done) return { name: 'end', id: NaN, data: null as never };
    const lines = new TextDecoder().decode(value).trimEnd().split('\n');
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    const { data } = JSON.parse(field('data')) as { data: Facts & Facts[] };
    return { name: field('event'), id: Number(field('id')), data };
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}

describe('an event stream', () => {
  test('sends a snapshot first, then changes with rising ids', async (t) => {
    const { open, change, second } = updates(t);
    const reader = await open();
    const snapshot = await reader.next();
    assert.deepEqual([snapshot.name, snapshot.data[0]!.title], ['snapshot', 'Suites']);
    await change({ version: 2, title: 'Limites' });
    const first = await reader.next();
    assert.deepEqual([first.name, first.data.title], ['session', 'Limites']);
    await second();
    await change({ version: 3 });
    assert.ok((await reader.next()).id > first.id);
    assert.ok(first.id > snapshot.id);
  });

  test('sends only counts if nothing else has changed', async (t) => {
    const { open, change, second } = updates(t);
    const reader = await open();
    await reader.next();
    await change({ version: 2 });
    await reader.next();
    await second();
    await change({ participant_count: 1 });
    const { data } = await reader.next();
    assert.deepEqual(data, { id: 1, version: 2, ...counts, participant_count: 1 });
  });

  test('sends the presence of instructors, and the end that it causes, like counts', async (t) => {
    const { open, change, second } = updates(t);
    const reader = await open();
    await reader.next();
    await change({ version: 2, instructor_present: true, auto_end_at: 'later' });
    await reader.next();
    await second();
    await change({ instructor_present: false, auto_end_at: 'sooner' });
    const { data } = await reader.next();
    const presence = { instructor_present: false, auto_end_at: 'sooner' };
    assert.deepEqual(data, { id: 1, version: 2, ...counts, ...presence });
  });

  test('tells that a session was deleted, once', async (t) => {
    const { open, change, second, sessions } = updates(t);
    const reader = await open();
    await reader.next();
    sessions.set(1, { id: 1, version: 2, deleted: true });
    await change({});
    assert.deepEqual((await reader.next()).data, { id: 1, version: 2, deleted: true });
    await second();
    await change({});
    await second();
    await change({ id: 2, version: 1, ...counts }, 2);
    assert.equal((await reader.next()).data.id, 2);
  });

  test('sends at most one of many changes a second, the last', async (t) => {
    const { open, change, second, reads } = updates(t);
    const reader = await open();
    await reader.next();
    for (let count = 1; count <= 100; count += 1) await change({ participant_count: count });
    assert.equal((await reader.next()).data.participant_count, 1);
    await second();
    assert.equal((await reader.next()).data.participant_count, 100);
    assert.equal(reads(), 3);
  });

  test('needs one read for a change, however many subscribers there are', async (t) => {
    const { open, change, reads } = updates(t);
    const readers = await Promise.all(Array.from({ length: 200 }, () => open()));
    await Promise.all(readers.map((reader) => reader.next()));
    const before = reads();
    await change({ version: 2 });
    for (const reader of readers) assert.equal((await reader.next()).data.version, 2);
    assert.equal(reads(), before + 1);
  });

  test('needs no read without subscribers', async (t) => {
    const { open, change, reads } = updates(t);
    await (await open()).cancel();
    const before = reads();
    await change({ version: 2 });
    assert.equal(reads(), before);
  });

  test('of one session has no events of others', async (t) => {
    const { open, change, sessions } = updates(t);
    sessions.set(2, { id: 2, version: 1, ...counts });
    const reader = await open({ sessionId: 1 });
    assert.equal((await reader.next()).data.length, 1);
    await change({ version: 2 }, 2);
    await change({ version: 2 }, 1);
    assert.equal((await reader.next()).data.id, 1);
  });

  test('misses no change while the snapshot is read', async (t) => {
    const { open, change, whileReading, live, sessions } = updates(t);
    await open();
    whileReading(() => {
      whileReading(() => {});
      sessions.set(1, { id: 1, version: 2, ...counts });
      live.announce(5, 1);
    });
    const reader = await open();
    const seen = [(await reader.next()).data[0]!.version, (await reader.next()).data.version];
    assert.deepEqual(seen, [1, 2]);
    await change({});
  });
});

describe('a reader that reconnects', () => {
  test('gets the missed events, without a snapshot', async (t) => {
    const { open, change, second, reads } = updates(t);
    await open();
    const reader = await open();
    const { id } = await reader.next();
    await reader.cancel();
    await change({ version: 2 });
    await second();
    await change({ version: 3 });
    const before = reads();
    const again = await open({ lastEventId: id });
    assert.deepEqual([(await again.next()).data.version, (await again.next()).data.version], [2, 3]);
    assert.equal(reads(), before);
  });

  for (const lastEventId of [0, 1, 999_999_999_999_999, -1, NaN, Infinity])
    test(`with the unknown id ${lastEventId} gets a snapshot`, async (t) => {
      const { open } = updates(t);
      const reader = await open({ lastEventId });
      assert.equal((await reader.next()).name, 'snapshot');
    });
});

describe('the number of streams', () => {
  test('is limited to three for each user', async (t) => {
    const { open } = updates(t);
    const readers = await Promise.all([1, 2, 3].map(() => open({ userId: 7 })));
    await assert.rejects(open({ userId: 7 }), { code: 'too_many_streams_of_user' });
    await readers[0]!.cancel();
    await open({ userId: 7 });
  });

  test('is limited for all users together', async (t) => {
    const { open } = updates(t, { maxStreams: 2 });
    await open();
    await open();
    await assert.rejects(open(), { code: 'too_many_streams' });
  });

  test('is 0 after all readers have gone, in any way', async (t) => {
    const { open, live } = updates(t);
    for (let round = 0; round < 100; round += 1) {
      const reader = await open();
      await open({ expiresAt: 1_001 });
      await reader.cancel();
      t.mock.timers.tick(1);
    }
    assert.equal(live.size, 0);
  });

  test('does not include a stream whose snapshot could not be read', async (t) => {
    const { open, live, whileReading } = updates(t);
    whileReading(() => {
      throw new Error('no database');
    });
    await assert.rejects(open(), /no database/);
    assert.equal(live.size, 0);
  });
});

describe('the end of a stream', () => {
  for (const [why, fields, minutes] of [
    ['is after a quarter of an hour, so that the reader authenticates again', {}, 15],
    ["with the reader's token", { expiresAt: 1_000 + 5 * 60_000 }, 5],
  ] as const)
    test(why, async (t) => {
      const { open } = updates(t);
      const reader = await open(fields);
      await reader.next();
      // Reads the pings, so that the reader is not dropped as too slow.
      const ended = (async () => {
        for (;;) if ((await reader.next().catch(() => ({ name: 'ping' }))).name === 'end') return 'ended';
      })();
      for (let second = 0; second < minutes * 60 - 1; second += 1) {
        t.mock.timers.tick(1_000);
        await settled();
      }
      assert.equal(await Promise.race([ended, Promise.resolve('open')]), 'open');
      t.mock.timers.tick(1_000);
      assert.equal(await ended, 'ended');
    });

  test('is when the server stops', async (t) => {
    const { open, live } = updates(t);
    const reader = await open();
    await reader.next();
    live.close();
    assert.equal((await reader.next()).name, 'end');
  });
});
