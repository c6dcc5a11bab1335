import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from './sweep.js';

async function prepared(t: Parameters<typeof TestServer.open>[0]) {
  const server = await TestServer.open(t);
  const id = await server.startLive({ minutes: 60, max_participants: 1 });
  const path = `/api/live-sessions/${id}`;
  return { server, id, path, extend: (json: object) => server.post('claire', `${path}/extend`, json) };
}

describe('extending a live session', () => {
  test('moves its end and its hard end, and raises the version', async (t) => {
    const { server, id, path, extend } = await prepared(t);
    const { session, headers } = await extend({ minutes: 30 });
    assert.equal(session.scheduled_end_time, '2026-03-02T11:30:00.000Z');
    assert.equal(session.auto_end_at, '2026-03-02T12:30:00.000Z');
    assert.deepEqual([session.version, headers.get('etag')], [3, '"3"']);
    const { joined } = await server.post('amina', `${path}/join`);
    assert.equal(joined.hard_end_at, '2026-03-02T12:30:00.000Z');
    server.clock.advance(149);
    await sweep(server.context);
    assert.equal((await server.stored(id)).status, 'live');
    server.clock.advance(1);
    await sweep(server.context);
    assert.equal((await server.stored(id)).actual_end_time, '2026-03-02T12:30:00.000Z');
  });

  test('raises its places: the next student gets one', async (t) => {
    const { server, path, extend } = await prepared(t);
    await server.post('amina', `${path}/join`);
    assert.equal((await server.post('leo', `${path}/join`)).problem.code, 'session_full');
    const { session } = await extend({ max_participants: 2 });
    assert.deepEqual([session.max_participants, session.scheduled_end_time], [2, '2026-03-02T11:00:00.000Z']);
    assert.equal((await server.post('leo', `${path}/join`)).status, 200);
  });

  test('to the present end and places changes nothing', async (t) => {
    const { server, id, extend } = await prepared(t);
    const before = await server.stored(id);
    server.clock.advance(1);
    const answer = await extend({ until: '2026-03-02T12:00:00+01:00', max_participants: 1 });
    assert.equal(answer.status, 200);
    assert.deepEqual(await server.stored(id), before);
  });

  test('is refused after the hard end, even before the end is stored', async (t) => {
    const { server, id, extend } = await prepared(t);
    server.clock.advance(120);
    assert.equal((await extend({ minutes: 15 })).problem.code, 'session_ended');
    const { scheduled_end_time, actual_end_time } = await server.stored(id);
    assert.deepEqual(
      [scheduled_end_time, actual_end_time],
      ['2026-03-02T11:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    );
  });

  test('at the same time as an end has one outcome', async (t) => {
    const { server, id, path, extend } = await prepared(t);
    const calls = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? server.post('claire', `${path}/end`) : extend({ minutes: 1 }),
    );
    const answers = await Promise.all(calls);
    const extensions = answers.filter(({ status }, index) => index % 2 === 0 && status === 200);
    for (const [index, answer] of answers.entries())
      if (answer.status !== 200) assert.deepEqual([index % 2, answer.problem.code], [0, 'session_ended']);
    const { status, version, scheduled_end_time } = await server.stored(id);
    const end = Date.parse('2026-03-02T11:00:00.000Z') + extensions.length * 60_000;
    assert.deepEqual([status, version], ['ended', 3 + extensions.length]);
    assert.equal(scheduled_end_time, new Date(end).toISOString());
  });
});
