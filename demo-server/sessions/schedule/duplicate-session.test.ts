import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

const when = { scheduled_start_time: '2026-03-09T11:00:00+01:00' };

async function prepared(t: Parameters<typeof TestServer.open>[0]) {
  const server = await TestServer.open(t, { JITSI_SERVERS: 'https://meet.example.org' });
  const id = await server.schedule({
    title: 'Limites',
    description: 'Avec calculatrice.',
    minutes: 45,
    max_participants: 12,
    recording_enabled: false,
    jitsi_server_url: 'https://meet.example.org',
  });
  const duplicate = (json: object = when, headers = {}) =>
    server.ask('claire', 'POST', `/api/live-sessions/${id}/duplicate`, { json, headers });
  return { server, id, duplicate };
}

describe('a duplicate', () => {
  test('has the fields of the session, its own times and its own room', async (t) => {
    const { server, id, duplicate } = await prepared(t);
    const { status, session, headers } = await duplicate();
    assert.deepEqual([status, headers.get('location')], [201, `/api/live-sessions/${session.id}`]);
    const source = await server.stored(id);
    const stored = await server.stored(session.id);
    assert.notEqual(stored.jitsi_room_name, source.jitsi_room_name);
    assert.deepEqual(stored, {
      ...source,
      id: session.id,
      jitsi_room_name: stored.jitsi_room_name,
      scheduled_start_time: '2026-03-09T10:00:00.000Z',
      scheduled_end_time: '2026-03-09T10:45:00.000Z',
    });
  });

  test('of a session that is over is scheduled, by the caller', async (t) => {
    const { server } = await prepared(t);
    const id = await server.startLive();
    await server.post('claire', `/api/live-sessions/${id}/end`);
    const { session } = await server.post('bruno', `/api/live-sessions/${id}/duplicate`, when);
    assert.deepEqual(
      [session.status, session.version, session.instructor.last_name, session.actual_start_time],
      ['scheduled', 1, 'Leroy', null],
    );
  });

  test('is created once for each idempotency key', async (t) => {
    const { server, id, duplicate } = await prepared(t);
    const key = { 'idempotency-key': 'week-2' };
    const [first, again] = await Promise.all([duplicate(when, key), duplicate(when, key)]);
    assert.equal(first.session.id, again.session.id);
    const other = await duplicate({ scheduled_start_time: '2026-03-16T10:00:00Z' }, key);
    assert.equal(other.problem.code, 'idempotency_key_reused');
    const all = await server.get('claire', '/api/courses/5/live-sessions');
    assert.deepEqual(
      all.sessions.map((session) => session.id),
      [id, first.session.id],
    );
  });

  test('is on the default server if sessions may no longer name the other one', async (t) => {
    const { server, id } = await prepared(t);
    await server.db
      .updateTable('live_sessions')
      .set({ jitsi_server_url: 'https://old.example.org' })
      .where('id', '=', id)
      .execute();
    const { session } = await server.post('claire', `/api/live-sessions/${id}/duplicate`, when);
    assert.equal(session.jitsi_server_url, 'https://meet.jit.si');
  });
});
