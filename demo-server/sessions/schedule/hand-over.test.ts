import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

async function prepared(t: Parameters<typeof TestServer.open>[0]) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.schedule({ inMinutes: 0 });
  const path = `/api/live-sessions/${id}`;
  const patch = (json: object) => server.ask('claire', 'PATCH', path, { json });
  return { server, id, path, patch, bruno: await server.userId('bruno') };
}

describe('handing a session over', () => {
  test('shows the new name everywhere, and raises the version', async (t) => {
    const { server, path, patch, bruno } = await prepared(t);
    const { session } = await patch({ instructor_id: bruno, title: 'Limites' });
    assert.deepEqual(session.instructor, {
      id: bruno,
      first_name: 'Bruno',
      last_name: 'Leroy',
      email: 'bruno@example.org',
    });
    assert.deepEqual([session.instructor_id, session.title, session.version], [bruno, 'Limites', 2]);
    const [listed] = (await server.get('amina', '/api/courses/5/live-sessions')).sessions;
    for (const seen of [listed!, (await server.get('amina', path)).session])
      assert.deepEqual(seen.instructor, { id: bruno, first_name: 'Bruno', last_name: 'Leroy' });
  });

  test('is possible while it is live, but alone', async (t) => {
    const { server, path, patch, bruno } = await prepared(t);
    await server.post('claire', `${path}/start`);
    assert.equal((await patch({ instructor_id: bruno, title: 'x' })).problem.code, 'session_already_live');
    assert.equal((await patch({})).problem.code, 'session_already_live');
    assert.equal((await patch({ instructor_id: bruno })).session.instructor_id, bruno);
    await server.post('claire', `${path}/end`);
    assert.equal((await patch({ instructor_id: bruno })).problem.code, 'session_ended');
  });

  test('is refused to anyone who is not an instructor of the course now', async (t) => {
    const { server, id, patch, bruno } = await prepared(t);
    const before = await server.stored(id);
    const others = await Promise.all((['amina', 'marc', 'zoe'] as const).map((one) => server.userId(one)));
    await server.suspend('bruno');
    for (const instructor_id of [...others, bruno, 987_654]) {
      const { status, problem } = await patch({ instructor_id });
      assert.equal(status, 422);
      assert.deepEqual(problem.errors, [{ pointer: '/instructor_id', code: 'not_an_instructor' }]);
    }
    for (const instructor_id of [0, -1, 1.5, '3', null, 2 ** 53])
      assert.equal((await patch({ instructor_id })).status, 422);
    assert.deepEqual(await server.stored(id), before);
  });

  test('to the present instructor changes nothing, even if that is no member', async (t) => {
    const { server } = await prepared(t);
    const times = {
      scheduled_start_time: '2026-03-03T10:00:00Z',
      scheduled_end_time: '2026-03-03T11:00:00Z',
    };
    const { session } = await server.post('ada', '/api/courses/5/live-sessions', { title: 'x', ...times });
    const json = { instructor_id: session.instructor_id };
    const answer = await server.ask('claire', 'PATCH', `/api/live-sessions/${session.id}`, { json });
    assert.deepEqual([answer.status, answer.session.version], [200, 1]);
  });
});
