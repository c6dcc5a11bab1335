import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('cancelling', () => {
  test('cancels a session, with a reason that all members see', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    const path = `/api/live-sessions/${id}`;
    const { status, session } = await server.post('claire', `${path}/cancel`, { reason: ' Grève ' });
    assert.deepEqual([status, session.status, session.cancelled_reason], [200, 'cancelled', 'Grève']);
    const allowed = Object.entries(session.can).filter(([, can]) => can);
    assert.deepEqual(allowed, [['delete', true]]);
    const seen = (await server.get('amina', path)).session;
    assert.deepEqual([seen.cancelled_reason, seen.reason], ['Grève', 'session_cancelled']);
  });

  test('again changes nothing, not even the reason', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    await server.post('claire', `/api/live-sessions/${id}/cancel`, { reason: 'Grève' });
    const before = await server.stored(id);
    server.clock.advance(1);
    assert.equal(
      (await server.post('bruno', `/api/live-sessions/${id}/cancel`, { reason: 'Autre' })).status,
      200,
    );
    assert.deepEqual(await server.stored(id), before);
  });

  test('needs no reason', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    const { session } = await server.post('claire', `/api/live-sessions/${id}/cancel`, { reason: '' });
    assert.equal(session.cancelled_reason, null);
  });

  test('is refused for a live or ended session', async (t) => {
    const server = await TestServer.open(t);
    const live = await server.startLive();
    const refusal = await server.post('claire', `/api/live-sessions/${live}/cancel`);
    assert.deepEqual([refusal.status, refusal.problem.code], [409, 'session_already_live']);
    const missed = await server.schedule();
    server.clock.advance(120);
    const late = await server.post('claire', `/api/live-sessions/${missed}/cancel`);
    assert.equal(late.problem.code, 'session_ended');
  });
});
