import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from './sweep.js';

test('ended sessions are stored, with the time of their end', async (t) => {
  const server = await TestServer.open(t);
  const missed = await server.schedule({ inMinutes: 0, minutes: 30 });
  const overrun = await server.startLive({ minutes: 30 });
  const running = await server.startLive({ minutes: 600 });
  await server.post('amina', `/api/live-sessions/${overrun}/join`);
  server.clock.advance(120);
  await sweep(server.context);
  const stored = await Promise.all([missed, overrun, running].map((id) => server.stored(id)));
  assert.deepEqual(
    stored.map(({ status, end_reason, actual_end_time }) => [status, end_reason, actual_end_time]),
    [
      ['ended', 'no_show', null],
      ['ended', 'overrun', '2026-03-02T11:30:00.000Z'],
      ['live', null, null],
    ],
  );
  const [stay] = await server.stays(overrun);
  assert.deepEqual([stay!.left_at, stay!.close_reason], ['2026-03-02T11:30:00.000Z', 'end']);
});

test('the result does not depend on when and how often it runs', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive({ minutes: 30 });
  server.clock.advance(100);
  await sweep(server.context);
  const once = await server.stored(id);
  server.clock.advance(1_000);
  await sweep(server.context);
  assert.deepEqual(await server.stored(id), once);
});
