import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';

test('callers get only their own courses, each with their role', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const mathematics = { id: 5, title: 'Mathématiques', slug: 'mathematiques' };
  const { courses } = await server.get('claire', '/api/courses');
  assert.deepEqual(courses, [{ ...mathematics, role: 'instructor' }]);
  assert.deepEqual((await server.get('amina', '/api/courses')).courses, [
    { ...mathematics, role: 'student' },
  ]);
  assert.deepEqual((await server.get('zoe', '/api/courses')).courses, []);
});
