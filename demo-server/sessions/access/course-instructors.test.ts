import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

test('the instructors of a course are listed by name, without suspended ones, for instructors only', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const path = '/api/courses/5/instructors';
  const names = async () =>
    ((await server.get('claire', path)).data as { last_name: string }[]).map(({ last_name }) => last_name);
  assert.deepEqual(await names(), ['Leroy', 'Morel']);
  await server.suspend('bruno');
  assert.deepEqual(await names(), ['Morel']);
  assert.equal((await server.get('amina', path)).problem.code, 'forbidden');
  assert.equal((await server.get('marc', path)).problem.code, 'not_found');
});
