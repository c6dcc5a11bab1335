import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('ending', () => {
  test('ends the session for everyone in it', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    await server.post('amina', `/api/live-sessions/${id}/join`);
    await server.post('claire', `/api/live-sessions/${id}/join`);
    server.clock.advance(40);
    const { status, session } = await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.equal(status, 200);
    assert.equal(session.status, 'ended');
    assert.equal(session.actual_end_time, '2026-03-02T10:40:00.000Z');
    assert.equal(session.end_reason, null);
    assert.equal(session.participant_count, 0);
    assert.equal(session.attended_count, 1);
    assert.equal(session.version, 3);
    assert.equal((await server.stored(id)).seats_taken, 0);
    for (const { left_at, close_reason } of await server.stays(id))
      assert.deepEqual([left_at, close_reason], ['2026-03-02T10:40:00.000Z', 'end']);
  });

  test('again changes nothing', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const ended = await server.post('claire', `/api/live-sessions/${id}/end`);
    server.clock.advance(10);
    const { status, session } = await server.post('bruno', `/api/live-sessions/${id}/end`);
    assert.equal(status, 200);
    assert.deepEqual(session, { ...ended.session, server_time: '2026-03-02T10:10:00.000Z' });
  });

  test('is refused before the start; an ended session cannot be started again', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 0 });
    assert.equal(
      (await server.post('claire', `/api/live-sessions/${id}/end`)).problem.code,
      'session_not_started',
    );
    await server.post('claire', `/api/live-sessions/${id}/start`);
    await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.equal(
      (await server.post('claire', `/api/live-sessions/${id}/start`)).problem.code,
      'session_ended',
    );
    assert.equal((await server.post('amina', `/api/live-sessions/${id}/join`)).problem.code, 'session_ended');
  });
});

test('a cancelled session refuses all actions except leaving', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.schedule({ inMinutes: 0 });
  await server.db
    .updateTable('live_sessions')
    .set({ status: 'cancelled', cancelled_reason: 'Grève' })
    .execute();
  for (const action of ['start', 'join', 'end'])
    assert.equal(
      (await server.post('claire', `/api/live-sessions/${id}/${action}`)).problem.code,
      'session_cancelled',
    );
  assert.equal((await server.post('claire', `/api/live-sessions/${id}/leave`)).status, 204);
  const { session } = await server.get('amina', `/api/live-sessions/${id}`);
  assert.deepEqual(
    [session.status, session.cancelled_reason, session.reason],
    ['cancelled', 'Grève', 'session_cancelled'],
  );
});
