import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

async function prepared(t: Parameters<typeof TestServer.open>[0]) {
  const server = await TestServer.open(t, { JITSI_SERVERS: 'https://meet.example.org' });
  const id = await server.schedule();
  const path = `/api/live-sessions/${id}`;
  const patch = (json: object, headers = {}) => server.ask('claire', 'PATCH', path, { json, headers });
  return { server, id, path, patch };
}

describe('editing a session', () => {
  test('changes only the given fields, and raises the version', async (t) => {
    const { server, id, patch } = await prepared(t);
    const { actual_start_time: _, ...before } = await server.stored(id);
    server.clock.advance(1);
    const { status, session, headers } = await patch({ title: ' Limites ', max_participants: 12 });
    assert.equal(status, 200);
    assert.deepEqual([session.title, session.max_participants, session.version], ['Limites', 12, 2]);
    assert.equal(headers.get('etag'), '"2"');
    assert.deepEqual(await server.stored(id), {
      ...before,
      actual_start_time: null,
      title: 'Limites',
      max_participants: 12,
      version: 2,
      updated_at: '2026-03-02T10:01:00.000Z',
    });
  });

  test('with every field', async (t) => {
    const { patch } = await prepared(t);
    const { session } = await patch({
      description: 'Avec calculatrice.',
      scheduled_start_time: '2026-03-04T10:00:00+01:00',
      scheduled_end_time: '2026-03-04T11:00:00+01:00',
      recording_enabled: false,
      jitsi_server_url: 'https://meet.example.org',
    });
    assert.equal(session.description, 'Avec calculatrice.');
    assert.equal(session.scheduled_start_time, '2026-03-04T09:00:00.000Z');
    assert.equal(session.scheduled_end_time, '2026-03-04T10:00:00.000Z');
    assert.equal(session.opens_at, '2026-03-04T08:45:00.000Z');
    assert.equal(session.recording_enabled, false);
    assert.equal(session.jitsi_server_url, 'https://meet.example.org');
    const { session: back } = await patch({ description: null, jitsi_server_url: null });
    assert.deepEqual([back.description, back.jitsi_server_url], [null, 'https://meet.jit.si']);
  });

  test('with the present values changes nothing', async (t) => {
    const { server, id, patch } = await prepared(t);
    const before = await server.stored(id);
    server.clock.advance(1);
    assert.equal((await patch({ title: before.title })).session.version, 1);
    assert.equal((await patch({})).session.version, 1);
    assert.deepEqual(await server.stored(id), before);
  });

  test('with the current version succeeds, with an older one it is refused', async (t) => {
    const { server, path, patch } = await prepared(t);
    const { headers } = await server.get('claire', path);
    const etag = headers.get('etag')!;
    assert.equal((await patch({ title: 'A' }, { 'if-match': etag })).status, 200);
    const conflict = await patch({ title: 'B' }, { 'if-match': etag });
    assert.deepEqual([conflict.status, conflict.problem.code], [412, 'version_conflict']);
    assert.equal((await server.get('claire', path)).session.title, 'A');
    for (const current of ['"2"', 'W/"2"', '"1", "2"', '*'])
      assert.equal((await patch({ title: 'A' }, { 'if-match': current })).status, 200, current);
  });

  test('enforces the rules of a schedule', async (t) => {
    const { patch } = await prepared(t);
    const errors = async (json: object) => (await patch(json)).problem.errors;
    const pointer = '/scheduled_end_time';
    const end_before_start = [{ pointer, code: 'end_before_start' }];
    assert.deepEqual(await errors({ scheduled_end_time: '2026-03-02T10:30:00Z' }), end_before_start);
    assert.deepEqual(await errors({ scheduled_start_time: '2026-03-02T12:00:00Z' }), end_before_start);
    const in_past = [{ pointer: '/scheduled_start_time', code: 'in_past' }];
    assert.deepEqual(await errors({ scheduled_start_time: '2026-03-02T09:00:00Z' }), in_past);
    assert.deepEqual(await errors({ jitsi_server_url: 'https://evil.example' }), [
      { pointer: '/jitsi_server_url', code: 'out_of_range' },
    ]);
  });

  test('after its start time can correct the title, but not set an end in the past', async (t) => {
    const { server, patch } = await prepared(t);
    server.clock.advance(60);
    assert.equal((await patch({ title: 'Limites' })).status, 200);
    assert.deepEqual((await patch({ scheduled_end_time: '2026-03-02T11:00:00Z' })).problem.errors, [
      { pointer: '/scheduled_end_time', code: 'in_past' },
    ]);
  });
});
