import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';

test('both checks succeed without a token while the server works', async (t) => {
  const server = await TestServer.open(t);
  for (const path of ['/healthz', '/readyz']) assert.equal((await server.ask(null, 'GET', path)).status, 200);
});

test('a server that cannot write is alive, but not ready', async (t) => {
  const server = await TestServer.open(t);
  await server.db.schema.dropTable('readiness').execute();
  assert.equal((await server.ask(null, 'GET', '/healthz')).status, 200);
  assert.equal((await server.ask(null, 'GET', '/readyz')).status, 503);
});
