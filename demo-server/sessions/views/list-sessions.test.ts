import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer } from '../../../testing/server/answer.js';
import { TestServer } from '../../../testing/server/test-server.js';

const list = '/api/courses/5/live-sessions';
describe('the list of a course', () => {
  test('has its sessions sorted by start, then id', async (t) => {
    const server = await TestServer.open(t);
    const later = await server.schedule({ inMinutes: 60 });
    const sooner = await server.schedule({ inMinutes: 30 });
    const same = await server.schedule({ inMinutes: 60 });
    const answer = await server.get('amina', list);
    assert.deepEqual(ids(answer), [sooner, later, same]);
    const backwards = await server.get('amina', `${list}?order=desc`);
    assert.deepEqual(ids(backwards), [same, later, sooner]);
  });

  test('has no sessions of other courses', async (t) => {
    const server = await TestServer.open(t);
    await server.schedule();
    assert.deepEqual(ids(await server.get('marc', '/api/courses/6/live-sessions')), []);
  });

  test('can be filtered by start, with an exclusive upper bound', async (t) => {
    const server = await TestServer.open(t);
    await server.schedule({ inMinutes: 0 });
    const inside = await server.schedule({ inMinutes: 30 });
    await server.schedule({ inMinutes: 60 });
    const query = '?from=2026-03-02T10:30:00Z&to=2026-03-02T12:00:00%2B01:00';
    assert.deepEqual(ids(await server.get('amina', list + query)), [inside]);
  });

  test('can be filtered by effective status, not by the stored one', async (t) => {
    const server = await TestServer.open(t);
    const noShow = await server.schedule({ inMinutes: 0 });
    const overrun = await server.startLive({ inMinutes: 0 });
    const live = await server.schedule({ inMinutes: 100, minutes: 300 });
    const scheduled = await server.schedule({ inMinutes: 400 });
    server.clock.set('2026-03-02T12:30:00.000Z');
    await server.post('claire', `/api/live-sessions/${live}/start`);
    const filtered = async (status: string) => ids(await server.get('amina', `${list}?status=${status}`));
    assert.deepEqual(await filtered('ended'), [noShow, overrun]);
    assert.deepEqual(await filtered('live'), [live]);
    assert.deepEqual(await filtered('scheduled,live'), [live, scheduled]);
    assert.deepEqual(await filtered('cancelled'), []);
    server.clock.set('2026-03-02T12:29:59.999Z');
    assert.deepEqual(await filtered('ended'), [noShow]);
  });

  test('has pages with each session once, even with equal starts', async (t) => {
    const server = await TestServer.open(t);
    const created: number[] = [];
    for (let index = 0; index < 7; index += 1)
      created.push(await server.schedule({ inMinutes: index < 5 ? 30 : 40 }));
    // Without the index, only the query itself sorts sessions with equal starts.
    await server.db.schema.dropIndex('live_sessions_of_course').execute();
    for (const order of ['asc', 'desc']) {
      const found: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = `${list}?limit=2&order=${order}${cursor && `&cursor=${cursor}`}`;
        const answer = await server.get('amina', page);
        found.push(...ids(answer));
        cursor = answer.nextCursor;
      }
      assert.deepEqual(found, order === 'asc' ? created : created.reverse());
    }
  });

  test('has 50 sessions on a page by default', async (t) => {
    const server = await TestServer.open(t);
    for (let index = 0; index < 51; index += 1) await server.schedule();
    const { sessions, nextCursor } = await server.get('amina', list);
    assert.equal(sessions.length, 50);
    assert.notEqual(nextCursor, null);
    assert.equal((await server.get('amina', `${list}?limit=51`)).nextCursor, null);
  });

  const refused = [
    ['status=open', '/status/0'],
    ['status=', '/status/0'],
    ['from=2026-03-02', '/from'],
    ['to=2026-03-02T10:00:00', '/to'],
    ['order=up', '/order'],
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['limit=1.5', '/limit'],
    ['limit=-1', '/limit'],
    ['cursor=', '/cursor'],
    ['cursor=%00', '/cursor'],
    ['cursor=MTIzNDU2', '/cursor'],
    ['cursor=MjAyNi0wMy0wMlQxMDowMDowMC4wMDBaIHg', '/cursor'],
  ] as const;
  test('refuses invalid queries', async (t) => {
    const server = await TestServer.open(t);
    for (const [query, pointer] of refused) {
      const answer = await server.get('amina', `${list}?${query}`);
      assert.equal(answer.status, 422, query);
      assert.equal(answer.problem.code, 'validation_failed');
      assert.equal(answer.problem.errors[0]?.pointer, pointer);
    }
  });
});

function ids({ sessions }: Answer): number[] {
  return sessions.map(({ id }) => id);
}
