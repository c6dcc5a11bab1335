import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('the details of a session', () => {
  test('have counts: enrolled students, present users, students who attended', async (t) => {
    const server = await TestServer.open(t);
    await server.enrolEveryone();
    const id = await server.startLive();
    await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'a' });
    await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'b' });
    await server.post('leo', `/api/live-sessions/${id}/join`);
    await server.post('leo', `/api/live-sessions/${id}/leave`);
    await server.post('claire', `/api/live-sessions/${id}/join`);
    await server.suspend('yanis');
    const { session } = await server.get('amina', `/api/live-sessions/${id}`);
    assert.deepEqual([session.enrolled_count, session.participant_count, session.attended_count], [2, 2, 2]);
    assert.equal(session.is_participant, true);
    assert.equal(session.version, 2);
    const [listed] = (await server.get('amina', '/api/courses/5/live-sessions')).sessions;
    assert.deepEqual(listed, session);
  });

  test('have the effects of time, before and after these are stored', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    await server.post('amina', `/api/live-sessions/${id}/join`);
    server.clock.advance(90 + 60);
    const before = (await server.get('amina', `/api/live-sessions/${id}`)).session;
    assert.equal((await server.stored(id)).status, 'live');
    await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.equal((await server.stored(id)).status, 'ended');
    const after = (await server.get('amina', `/api/live-sessions/${id}`)).session;
    assert.deepEqual([before.status, before.participant_count, before.is_participant], ['ended', 0, false]);
    assert.deepEqual(after, before);
  });

  test('have the recording for students after the end, at its own URL or one of the server', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const setRecording = (recording_url: string) =>
      server.db.updateTable('live_sessions').set({ recording_url }).execute();
    const shown = async (person: 'amina' | 'claire') => {
      const { recording_status, recording_url } = (await server.get(person, `/api/live-sessions/${id}`))
        .session;
      return [recording_status, recording_url];
    };
    await setRecording('https://videos.example.org/1');
    assert.deepEqual(await shown('amina'), ['none', null]);
    assert.deepEqual(await shown('claire'), ['none', 'https://videos.example.org/1']);
    await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.deepEqual(await shown('amina'), ['ready', 'https://videos.example.org/1']);
    await setRecording('/recordings/derivation');
    assert.deepEqual(await shown('amina'), ['ready', 'http://localhost:4000/recordings/derivation']);
  });
});
