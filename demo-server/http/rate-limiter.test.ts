import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MovableClock } from '../../testing/server/movable-clock.js';
import { TestServer } from '../../testing/server/test-server.js';
import { MemoryRateLimiter } from './rate-limiter.js';

const tenOClock = '2026-03-02T10:00:00.000Z';

test('keys have separate limits, which the factor multiplies', () => {
  const limiter = new MemoryRateLimiter(new MovableClock(tenOClock), 2);
  assert.deepEqual(
    [1, 2, 3].map(() => limiter.take('a', 1)),
    [0, 0, 30],
  );
  assert.equal(limiter.take('b', 1), 0);
});

test('keys without calls for a minute are forgotten', () => {
  const clock = new MovableClock(tenOClock);
  const limiter = new MemoryRateLimiter(clock, 1);
  for (let key = 0; key < 5_000; key += 1) limiter.take(String(key), 10);
  clock.advance(1);
  for (let key = 0; key < 1_000; key += 1) limiter.take('one', 10_000);
  assert.equal(limiter.size, 1);
});

test('a user who calls too often must wait; other users and other kinds of calls need not', async (t) => {
  const server = await TestServer.open(t, { RATE_LIMIT_FACTOR: '0.1' });
  const id = await server.startLive();
  const join = () => server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'tab' });
  for (let call = 0; call < 3; call += 1) assert.equal((await join()).status, 200);
  const { status, problem, headers } = await join();
  assert.deepEqual([status, problem.code, headers.get('retry-after')], [429, 'rate_limited', '20']);
  assert.equal((await server.get('amina', `/api/live-sessions/${id}`)).status, 200);
  assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
  server.clock.advance(1);
  assert.equal((await join()).status, 200);
});

test('unauthenticated calls are counted by address, apart from all others', async (t) => {
  const server = await TestServer.open(t, { RATE_LIMIT_FACTOR: '0.01' });
  const asNobody = () => server.ask(null, 'GET', '/api/courses');
  for (let call = 0; call < 6; call += 1) assert.equal((await asNobody()).status, 401);
  assert.equal((await asNobody()).status, 429);
  assert.equal((await server.get('amina', '/api/courses')).status, 200);
});
