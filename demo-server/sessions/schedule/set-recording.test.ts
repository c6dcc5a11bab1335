import assert from 'node:assert/strict';
import { type TestContext, describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

const recording_url = 'https://video.example.org/r/1';

async function ended(t: TestContext, fields: Record<string, unknown> = {}) {
  const server = await TestServer.open(t);
  const id = await server.startLive(fields);
  const path = `/api/live-sessions/${id}`;
  await server.post('claire', `${path}/end`);
  const put = (json: object) => server.ask('claire', 'PUT', `${path}/recording`, { json });
  const seen = async () => {
    const { session } = await server.get('amina', path);
    return [session.recording_status, session.recording_url];
  };
  return { server, id, path, put, seen };
}

describe('the recording of a session', () => {
  test('is processing for a day, then none', async (t) => {
    const { server, seen } = await ended(t);
    assert.deepEqual(await seen(), ['processing', null]);
    server.clock.advance(24 * 60);
    assert.deepEqual(await seen(), ['none', null]);
  });

  test('is none for a session without one', async (t) => {
    const { seen } = await ended(t, { recording_enabled: false });
    assert.deepEqual(await seen(), ['none', null]);
  });

  test('is ready for all once the link is set', async (t) => {
    const { put, seen } = await ended(t);
    const { status, session } = await put({ recording_url });
    assert.deepEqual([status, session.recording_status, session.version], [200, 'ready', 4]);
    assert.deepEqual(await seen(), ['ready', recording_url]);
    assert.equal((await put({ recording_url })).session.version, 4);
  });

  test('can be hidden from students, shown again, and removed', async (t) => {
    const { put, seen } = await ended(t);
    const hidden = await put({ recording_url, recording_visible: false });
    assert.deepEqual(
      [hidden.session.recording_status, hidden.session.recording_url],
      ['hidden', recording_url],
    );
    assert.deepEqual(await seen(), ['hidden', null]);
    await put({ recording_url });
    assert.deepEqual(await seen(), ['hidden', null]);
    await put({ recording_url, recording_visible: true });
    assert.deepEqual(await seen(), ['ready', recording_url]);
    await put({ recording_url: null });
    assert.deepEqual(await seen(), ['processing', null]);
  });

  test('can be linked while the session is live, and is shown after its end', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const path = `/api/live-sessions/${id}`;
    const { status } = await server.ask('claire', 'PUT', `${path}/recording`, { json: { recording_url } });
    assert.equal(status, 200);
    assert.equal((await server.get('amina', path)).session.recording_url, null);
    await server.post('claire', `${path}/end`);
    assert.equal((await server.get('amina', path)).session.recording_url, recording_url);
  });

  for (const url of ['http://x.org/r', 'javascript:alert(1)', 'https://a:b@x.org/r', '/r', '', 5])
    test(`cannot be ${JSON.stringify(url)}`, async (t) => {
      const { server, id, put } = await ended(t);
      const answer = await put({ recording_url: url });
      assert.deepEqual([answer.status, answer.problem.code], [422, 'validation_failed']);
      assert.equal((await server.stored(id)).recording_url, null);
    });

  test('is refused for a session that never started', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    const { problem } = await server.ask('claire', 'PUT', `/api/live-sessions/${id}/recording`, {
      json: { recording_url },
    });
    assert.equal(problem.code, 'session_not_started');
  });
});
