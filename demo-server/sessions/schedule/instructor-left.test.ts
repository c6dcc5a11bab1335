import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { effectiveSession } from '../../domain/effective-session.js';
import { TestServer } from '../../../testing/server/test-server.js';
import { instructorPresence } from './instructor-presence.js';
import { sweep } from './sweep.js';

/** A live session from 10:00 to 11:00, in which Amina is present and sends no heartbeats. */
async function prepared(t: TestContext, environment: Record<string, string> = {}) {
  const server = await TestServer.open(t, environment);
  const id = await server.startLive({ minutes: 60 });
  const path = `/api/live-sessions/${id}`;
  await server.post('amina', `${path}/join`);
  const read = async () => (await server.get('amina', path)).session;
  const seen = async () => {
    const { status, instructor_present, auto_end_at } = await read();
    return [status, instructor_present, auto_end_at];
  };
  return { server, id, path, read, seen };
}

describe('a session that its instructor leaves', () => {
  test('before the scheduled end stays live until the grace after it', async (t) => {
    const { server, id, path, seen } = await prepared(t);
    assert.deepEqual(await seen(), ['live', null, '2026-03-02T12:00:00.000Z']);
    await server.post('claire', `${path}/join`);
    assert.deepEqual(await seen(), ['live', true, '2026-03-02T12:00:00.000Z']);
    server.clock.advance(30);
    await server.post('claire', `${path}/leave`);
    assert.deepEqual(await seen(), ['live', false, '2026-03-02T11:10:00.000Z']);
    server.clock.set('2026-03-02T11:09:59.999Z');
    assert.equal((await seen())[0], 'live');
    server.clock.advance(20);
    assert.deepEqual(await seen(), ['ended', null, null]);
    await sweep(server.context);
    const { status, end_reason, actual_end_time, seats_taken } = await server.stored(id);
    const end = '2026-03-02T11:10:00.000Z';
    assert.deepEqual(
      [status, end_reason, actual_end_time, seats_taken],
      ['ended', 'instructor_left', end, 0],
    );
    assert.equal((await server.stays(id)).find(({ role }) => role === 'student')!.left_at, end);
  });

  test('ends later if an instructor returns, or leaves in overtime', async (t) => {
    const { server, path, seen } = await prepared(t);
    await server.post('claire', `${path}/join`);
    await server.post('claire', `${path}/leave`);
    server.clock.set('2026-03-02T11:05:00.000Z');
    await server.post('bruno', `${path}/join`);
    assert.deepEqual(await seen(), ['live', true, '2026-03-02T12:00:00.000Z']);
    server.clock.set('2026-03-02T11:30:00.000Z');
    await server.post('bruno', `${path}/leave`);
    assert.deepEqual(await seen(), ['live', false, '2026-03-02T11:40:00.000Z']);
  });

  test('by losing the connection counts as of the last heartbeat, whether or not the stay was closed', async (t) => {
    const { server, id, path, seen } = await prepared(t);
    const { joined } = await server.post('claire', `${path}/join`, { heartbeat: true });
    server.clock.set('2026-03-02T11:20:00.000Z');
    await server.db
      .updateTable('attendance_intervals')
      .set({ last_seen_at: '2026-03-02T11:20:00.000Z' })
      .where('join_id', '=', joined.join_id)
      .execute();
    server.clock.set('2026-03-02T11:21:30.000Z');
    assert.deepEqual(await seen(), ['live', true, '2026-03-02T12:00:00.000Z']);
    server.clock.set('2026-03-02T11:21:31.000Z');
    assert.deepEqual(await seen(), ['live', false, '2026-03-02T11:30:00.000Z']);
    await sweep(server.context);
    assert.deepEqual(await seen(), ['live', false, '2026-03-02T11:30:00.000Z']);
    server.clock.set('2026-03-02T11:31:00.000Z');
    await sweep(server.context);
    assert.equal((await server.stored(id)).actual_end_time, '2026-03-02T11:30:00.000Z');
  });

  test('refuses calls from its end on, before the end is stored', async (t) => {
    const { server, path } = await prepared(t);
    await server.post('claire', `${path}/join`);
    await server.post('claire', `${path}/leave`);
    server.clock.set('2026-03-02T11:10:00.000Z');
    for (const action of ['join', 'heartbeat']) {
      const body = action === 'join' ? {} : { join_id: 'x', in_room: true };
      assert.equal((await server.post('leo', `${path}/${action}`, body)).problem.code, 'session_ended');
    }
    assert.equal(
      (await server.post('claire', `${path}/extend`, { minutes: 15 })).problem.code,
      'session_ended',
    );
  });

  test('ends at its hard end if no instructor ever joined, or with INSTRUCTOR_GRACE=0', async (t) => {
    const { server, id, path } = await prepared(t, { INSTRUCTOR_GRACE: '0' });
    await server.post('claire', `${path}/join`);
    await server.post('claire', `${path}/leave`);
    const alone = await server.startLive({ minutes: 60 });
    server.clock.set('2026-03-02T11:59:59.999Z');
    await sweep(server.context);
    for (const one of [id, alone]) assert.equal((await server.stored(one)).status, 'live');
    server.clock.set('2026-03-02T12:00:00.000Z');
    await sweep(server.context);
    for (const one of [id, alone]) assert.equal((await server.stored(one)).end_reason, 'overrun');
  });

  test('has the same status in lists, in filters and in itself, at every boundary', async (t) => {
    const { server, path } = await prepared(t);
    await server.post('claire', `${path}/join`);
    const late = await server.startLive({ minutes: 5 });
    await server.post('claire', `/api/live-sessions/${late}/join`);
    const reopened = await server.startLive({ minutes: 30 });
    await server.post('claire', `/api/live-sessions/${reopened}/join`);
    server.clock.set('2026-03-02T10:31:00.000Z');
    await server.post('claire', `/api/live-sessions/${reopened}/end`);
    server.clock.set('2026-03-02T10:32:00.000Z');
    await server.post('claire', `/api/live-sessions/${late}/leave`);
    await server.post('claire', `${path}/leave`);
    server.clock.set('2026-03-02T10:45:00.000Z');
    await server.post('claire', `/api/live-sessions/${reopened}/reopen`);
    const rows = await server.db
      .selectFrom('live_sessions')
      .selectAll()
      .select(instructorPresence)
      .orderBy('id')
      .execute();
    const before = ['10:41:59.999', '10:42:00.000', '10:54:59.999', '10:55:00.000', '11:09:59.999'];
    for (const time of [...before, '11:10:00.000', '12:00:00.000']) {
      server.clock.set(`2026-03-02T${time}Z`);
      const live = rows
        .filter((row) => effectiveSession(row, server.clock.now(), 600_000).status === 'live')
        .map(({ id }) => id);
      const { sessions } = await server.get('amina', '/api/courses/5/live-sessions?status=live');
      assert.deepEqual(
        sessions.map(({ id }) => id),
        live,
        time,
      );
    }
  });
});
