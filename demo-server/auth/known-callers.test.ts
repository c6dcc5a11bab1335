import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';
import { signAccessToken } from './access-token.js';

/** Returns the first name of Amina that the server uses some minutes after a first call, when her row has changed. */
async function nameAfter(server: TestServer, minutes: number): Promise<string | null> {
  const token = await server.token('amina');
  const { callers } = server.context;
  await callers.find(token);
  await server.db.updateTable('users').set({ first_name: 'Changed' }).execute();
  server.clock.advance(minutes);
  return (await callers.find(token)).caller.first_name;
}

test('the user of a token is read once a minute', async (t) => {
  assert.equal(await nameAfter(await TestServer.open(t), 0.9), 'Amina');
});

test('after a minute, the claims of the token are stored again', async (t) => {
  const server = await TestServer.open(t);
  await nameAfter(server, 1);
  const { first_name } = await server.db.selectFrom('users').select('first_name').executeTakeFirstOrThrow();
  assert.equal(first_name, 'Amina');
});

test('a token that expires within the minute is refused from then on', async (t) => {
  const { context, clock } = await TestServer.open(t);
  const token = await signAccessToken(context.accessSecret, { sub: 'u-1' }, clock.now() + 30_000);
  await context.callers.find(token);
  clock.advance(0.5);
  await assert.rejects(context.callers.find(token), { code: 'token_expired' });
});

test('rights of a member are read at each call', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  assert.equal((await server.get('amina', `/api/live-sessions/${id}`)).status, 200);
  await server.suspend('amina');
  const refused = await server.get('amina', `/api/live-sessions/${id}`);
  assert.equal(refused.problem.code, 'not_enrolled');
});
