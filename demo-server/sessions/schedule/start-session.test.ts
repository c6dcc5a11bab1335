import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('starting', () => {
  test('makes a session live, at the present time', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 10 });
    const { status, session } = await server.post('claire', `/api/live-sessions/${id}/start`);
    assert.equal(status, 200);
    assert.equal(session.status, 'live');
    assert.equal(session.actual_start_time, '2026-03-02T10:00:00.000Z');
    assert.equal(session.version, 2);
    assert.deepEqual(session.can, {
      join: true,
      start: false,
      extend: true,
      end: true,
      reopen: false,
      cancel: false,
      edit: false,
      delete: false,
    });
    assert.equal((await server.stored(id)).status, 'live');
  });

  test('again changes nothing', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const before = await server.stored(id);
    server.clock.advance(5);
    const { status, session } = await server.post('bruno', `/api/live-sessions/${id}/start`);
    assert.equal(status, 200);
    assert.equal(session.actual_start_time, '2026-03-02T10:00:00.000Z');
    assert.deepEqual(await server.stored(id), before);
  });

  test('is refused earlier than 15 minutes before the start', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 16 });
    const early = await server.post('claire', `/api/live-sessions/${id}/start`);
    assert.equal(early.status, 409);
    assert.equal(early.problem.code, 'start_too_early');
    assert.equal(early.problem.earliest_start_at, '2026-03-02T10:01:00.000Z');
    server.clock.advance(1);
    assert.equal((await server.post('claire', `/api/live-sessions/${id}/start`)).status, 200);
  });

  test('is refused at the scheduled end, and the session is stored as a no-show', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 0, minutes: 90 });
    server.clock.advance(90);
    const late = await server.post('claire', `/api/live-sessions/${id}/start`);
    assert.equal(late.problem.code, 'session_ended');
    const { status, end_reason, actual_start_time } = await server.stored(id);
    assert.deepEqual([status, end_reason, actual_start_time], ['ended', 'no_show', null]);
  });
});
