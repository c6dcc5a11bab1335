import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('leaving', () => {
  test('closes only the stay that it names', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const old = await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'old' });
    await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'new' });
    const { join_id } = old.joined;
    assert.equal((await server.post('amina', `/api/live-sessions/${id}/leave`, { join_id })).status, 204);
    assert.equal((await server.get('amina', `/api/live-sessions/${id}`)).session.is_participant, true);
    assert.equal((await server.stored(id)).seats_taken, 1);
    const open = (await server.stays(id)).filter(({ left_at }) => left_at === null);
    assert.deepEqual(
      open.map(({ client_id }) => client_id),
      ['new'],
    );
  });

  test('without a stay closes all stays of the caller, and of nobody else', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'a' });
    await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'b' });
    await server.post('leo', `/api/live-sessions/${id}/join`);
    await server.post('claire', `/api/live-sessions/${id}/join`);
    await server.ask('amina', 'POST', `/api/live-sessions/${id}/leave`);
    assert.equal((await server.get('amina', `/api/live-sessions/${id}`)).session.is_participant, false);
    assert.equal((await server.get('leo', `/api/live-sessions/${id}`)).session.is_participant, true);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('keeps one seat for each present student, whatever devices and instructors are present', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const join = (person: 'claire' | 'amina' | 'leo') => server.post(person, `/api/live-sessions/${id}/join`);
    for (const person of ['claire', 'amina', 'amina', 'leo'] as const) await join(person);
    await server.post('leo', `/api/live-sessions/${id}/leave`);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('changes nothing without a join, twice, before the start, and with the stay of another user', async (t) => {
    const server = await TestServer.open(t);
    const scheduled = await server.schedule();
    const live = await server.startLive();
    const { joined } = await server.post('amina', `/api/live-sessions/${live}/join`);
    const { join_id } = joined;
    assert.equal((await server.post('leo', `/api/live-sessions/${scheduled}/leave`)).status, 204);
    assert.equal((await server.post('leo', `/api/live-sessions/${live}/leave`)).status, 204);
    assert.equal((await server.post('leo', `/api/live-sessions/${live}/leave`, { join_id })).status, 204);
    assert.deepEqual(
      (await server.stays(live)).map(({ left_at }) => left_at),
      [null],
    );
    await server.post('amina', `/api/live-sessions/${live}/leave`);
    const [first] = await server.stays(live);
    server.clock.advance(5);
    assert.equal((await server.post('amina', `/api/live-sessions/${live}/leave`)).status, 204);
    assert.deepEqual(await server.stays(live), [first]);
  });
});
