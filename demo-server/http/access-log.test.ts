import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';

test('one entry for each request, with the pattern of its route and no content', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive({ title: 'CANARY-title' });
  server.log.length = 0;
  const joined = await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'CANARY-tab' });
  await server.ask(null, 'GET', `/api/live-sessions/${id}?token=CANARY-token`);
  await server.get('amina', '/CANARY-address');
  assert.deepEqual(
    server.log.map(({ level, method, route, status }) => [level, method, route, status]),
    [
      ['info', 'POST', '/api/live-sessions/:id/join', 200],
      ['info', 'GET', '/api/live-sessions/:id', 401],
      ['info', 'GET', '-', 404],
    ],
  );
  assert.equal(server.log[0]!.id, joined.headers.get('x-request-id'));
  const text = JSON.stringify(server.log);
  for (const secret of ['CANARY', 'amina', joined.joined.jitsi_room_name, joined.joined.join_id, 'eyJ'])
    assert.ok(!text.includes(secret), secret);
});

test('a user has the same pseudonym in all entries, and others have others', async (t) => {
  const server = await TestServer.open(t);
  for (const person of ['amina', 'leo', 'amina'] as const) await server.get(person, '/api/courses');
  const [amina, leo, again] = server.log.map(({ user }) => user);
  assert.match(amina!, /^[0-9a-f]{12}$/);
  assert.equal(again, amina);
  assert.notEqual(leo, amina);
});
