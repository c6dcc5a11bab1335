import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

describe('what a session shows', () => {
  test('counts: students enrolled, people present, students who were there', async (t) => {
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

  test('what time has made of it, before and after that is stored', async (t) => {
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

  test('a recording to students once the session has ended, at an address of its own or of the server', async (t) => {
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
