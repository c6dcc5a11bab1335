import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { chance, seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';

const orders = Number(process.env.LATE_LEAVE_ORDERS ?? 200);
const delays = [0, 0.8, 5];

test(`a reload whose leave arrives at any time, in ${orders} orders: the seat stays (SEED=${seed})`, async (t) => {
  const server = await TestServer.open(t);
  const random = chance(seed);
  const any = (all: readonly number[]) => all[Math.floor(random() * all.length)]!;
  let late = 0;
  for (let order = 0; order < orders; order += 1) {
    server.clock.set('2026-03-02T10:00:00.000Z');
    const id = await server.startLive({ max_participants: 1 });
    const path = `/api/live-sessions/${id}`;
    const began = server.clock.now();
    const { joined: first } = await server.post('amina', `${path}/join`, { client_id: 'before' });
    // The page reloads at the tenth second; the network decides which call arrives first.
    const loaded = 10 + any(delays);
    const leaves = [10 + any(delays), ...(random() < 0.5 ? [10 + any(delays) + 1] : [])];
    const events = [
      { at: loaded, join: true, order: random() },
      ...leaves.map((at) => ({ at, join: false, order: random() })),
    ].sort((a, b) => a.at - b.at || a.order - b.order);
    if (events[0]!.join) late += 1;
    let second = '';
    for (const { at, join } of events) {
      server.clock.set(new Date(began + at * 1_000).toISOString());
      if (join) second = (await server.post('amina', `${path}/join`, { client_id: 'after' })).joined.join_id;
      else {
        const { status } = await server.post('amina', `${path}/leave`, { join_id: first.join_id });
        assert.equal(status, 204);
      }
    }
    server.clock.set(new Date(began + 60_000).toISOString());
    assert.equal((await server.get('amina', `${path}/join`)).joined.join_id, second);
    assert.equal((await server.stored(id)).seats_taken, 1);
    // She has the only seat again.
    assert.equal((await server.post('leo', `${path}/join`)).problem.code, 'session_full');
    const { attendance } = await server.get('claire', `${path}/attendance`);
    const seconds = attendance.rows.find(({ first_name }) => first_name === 'Amina')!.attendance_seconds;
    const away = Math.max(0, loaded - Math.min(...leaves));
    assert.equal(seconds, Math.floor(60 - away), JSON.stringify(events));
  }
  assert.ok(late > 0 && late < orders);
  reportFigures('T14', {
    orders,
    'leaves after the new join': late,
    'seats lost': 0,
    'seconds of attendance lost': 0,
    seed: String(seed),
  });
});
