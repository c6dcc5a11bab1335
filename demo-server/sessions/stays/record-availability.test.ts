import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { recordAvailability } from './record-availability.js';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from '../schedule/sweep.js';

/** A live session with one seat, which Amina took at 10:00; her client sends heartbeats. */
async function taken(t: TestContext) {
  const server = await TestServer.open(t);
  const id = await server.startLive({ max_participants: 1 });
  await recordAvailability(server.context);
  const join = (at: TestServer, person: Person) =>
    at.post(person, `/api/live-sessions/${id}/join`, { client_id: 'tab', heartbeat: true });
  const { join_id } = (await join(server, 'amina')).joined;
  const beat = (at: TestServer) =>
    at.post('amina', `/api/live-sessions/${id}/heartbeat`, { join_id, in_room: true });
  const isFull = async (at: TestServer) => {
    const { status, problem } = await join(at, 'leo');
    return status === 409 && problem.code === 'session_full';
  };
  return { server, id, join_id, join, beat, isFull };
}

const seconds = (amount: number) => amount / 60;

/** Lets the server run for some seconds, with its records. */
async function run({ context, clock }: TestServer, length: number): Promise<void> {
  for (let passed = 0; passed < length; passed += 5) {
    clock.advance(seconds(Math.min(5, length - passed)));
    await recordAvailability(context);
  }
}

describe('after a restart', () => {
  test('a seat stays reserved for a lease, however long the server was down', async (t) => {
    const { server, id, isFull } = await taken(t);
    const next = await server.restart({ afterMinutes: 20 });
    assert.ok(await isFull(next));
    await run(next, 89.999);
    await sweep(next.context);
    assert.ok(await isFull(next));
    await run(next, 0.001);
    assert.equal((await next.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
    const [stay] = await next.stays(id);
    assert.deepEqual([stay!.left_at, stay!.close_reason], ['2026-03-02T10:00:00.000Z', 'lease']);
  });

  test('a stay that is renewed by a heartbeat goes on, and is attended without a gap', async (t) => {
    const { server, id, join_id, beat } = await taken(t);
    await beat(server);
    const next = await server.restart({ afterMinutes: 20 });
    await run(next, 80);
    assert.equal((await beat(next)).status, 204);
    await run(next, 80);
    await sweep(next.context);
    const [stay] = await next.stays(id);
    assert.deepEqual([stay!.join_id, stay!.left_at], [join_id, null]);
    const { attendance } = await next.get('amina', `/api/live-sessions/${id}/attendance`);
    assert.equal(attendance.rows[0]!.intervals.length, 1);
    assert.equal(attendance.rows[0]!.attendance_seconds, 20 * 60 + 80);
  });

  test('a join from the same tab finds the stay', async (t) => {
    const { server, join_id, join } = await taken(t);
    const next = await server.restart({ afterMinutes: 20 });
    assert.equal((await join(next, 'amina')).joined.join_id, join_id);
  });

  test('a stay that had lapsed before does not come back', async (t) => {
    const { server, id, beat } = await taken(t);
    await run(server, 91);
    const next = await server.restart({ afterMinutes: 1 });
    assert.equal((await beat(next)).problem.code, 'lease_expired');
    assert.equal((await next.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
  });

  test('repeated within a lease, seats stay reserved for a lease after the last one', async (t) => {
    const { server, id, isFull } = await taken(t);
    let next = await server.restart({ afterMinutes: 5 });
    next = await next.restart({ afterMinutes: 1 });
    next = await next.restart({ afterMinutes: 1 });
    await run(next, 89);
    assert.ok(await isFull(next));
    await run(next, 1);
    assert.equal((await next.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
  });

  test('the end of the session closes a stay that was not renewed at its last heartbeat', async (t) => {
    const { server, id } = await taken(t);
    const next = await server.restart({ afterMinutes: 20 });
    await next.post('claire', `/api/live-sessions/${id}/end`);
    const [stay] = await next.stays(id);
    assert.deepEqual([stay!.left_at, stay!.close_reason], ['2026-03-02T10:00:00.000Z', 'lease']);
  });

  test('a leave ends the stay at that moment', async (t) => {
    const { server, id, join_id } = await taken(t);
    const next = await server.restart({ afterMinutes: 20 });
    await next.post('amina', `/api/live-sessions/${id}/leave`, { join_id });
    const [stay] = await next.stays(id);
    assert.deepEqual([stay!.left_at, stay!.close_reason], ['2026-03-02T10:20:00.000Z', 'leave']);
  });

  test('a database without records, as of an earlier version, reserves seats since the last heartbeat', async (t) => {
    const { server, id, isFull } = await taken(t);
    await server.db.updateTable('availability').set({ available_at: null }).execute();
    const next = await server.restart({ afterMinutes: 20 });
    assert.ok(await isFull(next));
    await run(next, 90);
    assert.equal((await next.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
  });
});

test('while a process runs but cannot store heartbeats, and before its next record, seats are reserved', async (t) => {
  const { server, id, isFull } = await taken(t);
  server.clock.advance(20);
  assert.ok(await isFull(server));
  await recordAvailability(server.context);
  await run(server, 89);
  assert.ok(await isFull(server));
  await run(server, 1);
  assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
});

test('as long as another process runs, a start is no outage', async (t) => {
  const { server, id } = await taken(t);
  // SQLite allows one process only.
  if (server.context.config.databaseUrl === null) return;
  await run(server, 91);
  const other = await server.startAnother();
  assert.equal((await other.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
});

test('simultaneous records of several processes store one outage', async (t) => {
  const { server } = await taken(t);
  server.clock.advance(20);
  await Promise.all(Array.from({ length: 8 }, () => recordAvailability(server.context)));
  const { id: _, ...row } = await server.db.selectFrom('availability').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual(row, {
    available_at: '2026-03-02T10:20:00.000Z',
    outage_began_at: '2026-03-02T10:00:00.000Z',
    outage_ended_at: '2026-03-02T10:20:00.000Z',
  });
});
