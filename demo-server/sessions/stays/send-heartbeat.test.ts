import assert from 'node:assert/strict';
import { type TestContext, describe, test } from 'node:test';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from '../schedule/sweep.js';

async function joined(t: TestContext, fields: Record<string, unknown> = {}) {
  const server = await TestServer.open(t);
  const id = await server.startLive(fields);
  const join = async (person: Person, client_id = 'tab') => {
    const answer = await server.post(person, `/api/live-sessions/${id}/join`, { client_id, heartbeat: true });
    return answer.joined;
  };
  const beat = (person: Person, join_id: string, in_room = true) =>
    server.post(person, `/api/live-sessions/${id}/heartbeat`, { join_id, in_room });
  const seconds = (amount: number) => server.clock.advance(amount / 60);
  return { server, id, join, beat, seconds };
}

describe('a stay with heartbeats', () => {
  test('has their interval in its join data, and lasts as long as they continue', async (t) => {
    const { server, id, join, beat, seconds } = await joined(t);
    const { join_id, heartbeat_interval_s } = await join('amina');
    assert.equal(heartbeat_interval_s, 30);
    for (let round = 0; round < 10; round += 1) {
      seconds(90);
      assert.equal((await beat('amina', join_id)).status, 204);
    }
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('frees its seat 90 seconds after the last one, for the next join', async (t) => {
    const { server, id, join, beat, seconds } = await joined(t, { max_participants: 1 });
    const { join_id } = await join('amina');
    await beat('amina', join_id);
    seconds(90);
    assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).problem.code, 'session_full');
    seconds(0.001);
    assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
    const [stay] = await server.stays(id);
    assert.deepEqual([stay!.left_at, stay!.close_reason], ['2026-03-02T10:00:00.000Z', 'lease']);
    const lapsed = await beat('amina', join_id);
    assert.deepEqual([lapsed.status, lapsed.problem.code], [409, 'lease_expired']);
  });

  test('is closed 90 seconds after the last one by the sweep, for all to see', async (t) => {
    const { server, id, join, seconds } = await joined(t);
    await join('amina');
    seconds(91);
    await sweep(server.context);
    assert.equal((await server.stored(id)).seats_taken, 0);
    assert.equal((await server.get('leo', `/api/live-sessions/${id}`)).session.participant_count, 0);
  });

  test('is refused a late heartbeat, and can be followed by a new join', async (t) => {
    const { server, id, join, beat, seconds } = await joined(t);
    const { join_id } = await join('amina');
    seconds(91);
    assert.equal((await beat('amina', join_id)).problem.code, 'lease_expired');
    assert.equal((await server.stored(id)).seats_taken, 0);
    assert.notEqual((await join('amina')).join_id, join_id);
  });

  test('never lapses if its client sends none', async (t) => {
    const { server, id, seconds } = await joined(t);
    const { joined: seat } = await server.post('amina', `/api/live-sessions/${id}/join`);
    assert.equal(seat.heartbeat_interval_s, undefined);
    seconds(3_000);
    await sweep(server.context);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('can be renewed by its user only', async (t) => {
    const { join, beat } = await joined(t);
    const { join_id } = await join('amina');
    assert.equal((await beat('leo', join_id)).problem.code, 'not_joined');
    assert.equal((await beat('amina', 'unknown')).problem.code, 'not_joined');
  });

  test('cannot be renewed after leaving or the end of the session', async (t) => {
    const { server, id, join, beat } = await joined(t);
    const { join_id } = await join('amina');
    await server.post('amina', `/api/live-sessions/${id}/leave`, { join_id });
    assert.equal((await beat('amina', join_id)).problem.code, 'not_joined');
    const second = await join('amina');
    await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.equal((await beat('amina', second.join_id)).problem.code, 'session_ended');
  });

  test('of a suspended student is closed at the next heartbeat', async (t) => {
    const { server, id, join, beat } = await joined(t);
    const { join_id } = await join('yanis');
    await server.suspend('yanis');
    assert.equal((await beat('yanis', join_id)).problem.code, 'not_enrolled');
    assert.equal((await server.stored(id)).seats_taken, 0);
  });
});

describe('attendance by heartbeats', () => {
  test('begins with the first one from the room, and ends with the last', async (t) => {
    const { server, id, join, beat, seconds } = await joined(t);
    const { join_id } = await join('amina');
    seconds(60);
    await beat('amina', join_id, false);
    seconds(30);
    await beat('amina', join_id);
    for (let round = 0; round < 20; round += 1) {
      seconds(30);
      await beat('amina', join_id);
    }
    seconds(600);
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    assert.equal(attendance.rows.find(({ first_name }) => first_name === 'Amina')?.attendance_seconds, 600);
  });

  test('is not reduced by a clock set back', async (t) => {
    const { server, id, join, beat, seconds } = await joined(t);
    const { join_id } = await join('amina');
    seconds(60);
    await beat('amina', join_id);
    seconds(-50);
    assert.equal((await beat('amina', join_id)).status, 204);
    const [stay] = await server.stays(id);
    assert.equal(stay!.last_seen_at, '2026-03-02T10:01:00.000Z');
  });

  test('never begins before the join, even if the clock is set back', async (t) => {
    const { server, id, beat, seconds } = await joined(t);
    const { joined: stay } = await server.post('amina', `/api/live-sessions/${id}/join`, {
      client_id: 'tab',
    });
    seconds(-60);
    assert.equal((await beat('amina', stay.join_id)).status, 204);
    seconds(600);
    assert.equal((await server.post('claire', `/api/live-sessions/${id}/join`)).status, 200);
    const { joined_at, left_at } = (await server.stays(id)).find(({ role }) => role === 'student')!;
    assert.equal(left_at, joined_at);
  });
});
