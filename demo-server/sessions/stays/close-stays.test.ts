import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

test('attendance is summed up over stays and devices, and keeps the first join', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const act = (person: 'amina' | 'claire', action: string, json = {}) =>
    server.post(person, `/api/live-sessions/${id}/${action}`, json);
  server.clock.advance(5);
  await act('amina', 'join', { client_id: 'laptop' });
  server.clock.advance(10);
  await act('amina', 'join', { client_id: 'phone' });
  server.clock.advance(10);
  await act('amina', 'leave');
  server.clock.advance(10);
  await act('amina', 'join', { client_id: 'laptop' });
  server.clock.advance(5);
  await act('claire', 'end');
  const rows = await server.db.selectFrom('live_session_participants').selectAll().execute();
  assert.equal(rows.length, 1);
  const { joined_at, left_at, attendance_duration } = rows[0]!;
  assert.equal(joined_at, '2026-03-02T10:05:00.000Z');
  assert.equal(left_at, '2026-03-02T10:40:00.000Z');
  assert.equal(attendance_duration, 25);
});

test('a stay never has a negative length, even if the clock is set back', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  await server.post('amina', `/api/live-sessions/${id}/join`);
  server.clock.advance(-30);
  assert.equal((await server.post('amina', `/api/live-sessions/${id}/leave`)).status, 204);
  assert.equal((await server.post('claire', `/api/live-sessions/${id}/end`)).status, 200);
  const [stay] = await server.stays(id);
  assert.equal(stay?.left_at, stay?.joined_at);
});

test('a device that joined while the clock was set back can leave before the first join', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const act = (action: string, json: object) =>
    server.post('amina', `/api/live-sessions/${id}/${action}`, json);
  await act('join', { client_id: 'laptop' });
  server.clock.advance(-1);
  const { joined } = await act('join', { client_id: 'phone' });
  assert.equal((await act('leave', { join_id: joined.join_id })).status, 204);
  const { joined_at, left_at } = await server.db
    .selectFrom('live_session_participants')
    .selectAll()
    .executeTakeFirstOrThrow();
  assert.equal(left_at, joined_at);
});
