import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from './sweep.js';

async function prepared(t: Parameters<typeof TestServer.open>[0]) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive({ minutes: 60 });
  const path = `/api/live-sessions/${id}`;
  const breaks = () => server.db.selectFrom('session_breaks').selectAll().orderBy('ended_at').execute();
  const act = (action: string) => server.post('claire', `${path}/${action}`);
  return { server, id, path, act, breaks };
}

describe('reopening a session', () => {
  test('makes it live again, and keeps the break', async (t) => {
    const { server, id, path, act, breaks } = await prepared(t);
    await server.post('amina', `${path}/join`);
    server.clock.advance(30);
    assert.equal((await act('end')).session.can.reopen, true);
    server.clock.advance(5);
    const { session } = await act('reopen');
    assert.deepEqual(
      [session.status, session.actual_end_time, session.version, session.can.reopen, session.can.end],
      ['live', null, 4, false, true],
    );
    const times = { ended_at: '2026-03-02T10:30:00.000Z', reopened_at: '2026-03-02T10:35:00.000Z' };
    assert.deepEqual(await breaks(), [{ session_id: id, ...times }]);
    const [stay] = await server.stays(id);
    assert.deepEqual([stay!.left_at, stay!.close_reason], [times.ended_at, 'end']);
    assert.equal((await server.post('amina', `${path}/join`)).status, 200);
  });

  test('again changes nothing', async (t) => {
    const { server, id, act, breaks } = await prepared(t);
    await act('end');
    await act('reopen');
    const before = [await server.stored(id), await breaks()];
    server.clock.advance(1);
    assert.equal((await act('reopen')).status, 200);
    assert.deepEqual([await server.stored(id), await breaks()], before);
  });

  test('twice at the same time of the clock keeps one break', async (t) => {
    const { act, breaks } = await prepared(t);
    for (const action of ['end', 'reopen', 'end', 'reopen']) assert.equal((await act(action)).status, 200);
    assert.equal((await breaks()).length, 1);
  });

  test('after the clock was set back', async (t) => {
    const { server, act, breaks } = await prepared(t);
    await act('end');
    server.clock.advance(-30);
    assert.equal((await act('reopen')).status, 200);
    const [{ ended_at, reopened_at } = { ended_at: '', reopened_at: 'x' }] = await breaks();
    assert.equal(reopened_at, ended_at);
  });

  test('is refused 15 minutes after the end', async (t) => {
    const { server, act, path } = await prepared(t);
    await act('end');
    server.clock.advance(15);
    assert.equal((await server.get('claire', path)).session.can.reopen, false);
    const { status, problem } = await act('reopen');
    assert.deepEqual([status, problem.code], [409, 'reopen_too_late']);
  });

  test('keeps the session live for the grace, although its instructors left longer ago', async (t) => {
    const { server, id, act, path } = await prepared(t);
    await server.post('claire', `${path}/join`);
    server.clock.advance(75);
    await act('end');
    server.clock.advance(14);
    const { session } = await act('reopen');
    assert.equal(session.auto_end_at, '2026-03-02T11:39:00.000Z');
    server.clock.advance(9);
    await sweep(server.context);
    assert.equal((await server.stored(id)).status, 'live');
    server.clock.advance(1);
    await sweep(server.context);
    assert.equal((await server.stored(id)).end_reason, 'instructor_left');
  });

  test('at the same time as further ends and reopenings has one outcome for each', async (t) => {
    const { server, id, act, breaks } = await prepared(t);
    await act('end');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => act(index % 2 ? 'end' : 'reopen')),
    );
    assert.ok(answers.every(({ status }) => status === 200));
    const { status, version, actual_end_time } = await server.stored(id);
    assert.equal(actual_end_time === null, status === 'live');
    assert.equal(version % 2, status === 'live' ? 0 : 1);
    assert.equal((await breaks()).length, 1);
  });
});
