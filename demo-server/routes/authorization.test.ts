import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../testing/people.js';
import { TestServer } from '../testing/test-server.js';

const callers = {
  nobody: null,
  stranger: 'zoe',
  'instructor of another course': 'marc',
  'suspended student': 'yanis',
  student: 'amina',
  'co-instructor': 'bruno',
  owner: 'claire',
} as const satisfies Record<string, Person | null>;

/** Status for each of the callers above, in their order; the session is live. */
const table = [
  ['GET', '/api/courses/5/live-sessions', [401, 404, 404, 403, 200, 200, 200]],
  ['POST', '/api/courses/5/live-sessions', [401, 404, 404, 403, 403, 201, 201]],
  ['GET', '/api/live-sessions/:id', [401, 404, 404, 403, 200, 200, 200]],
  ['POST', '/api/live-sessions/:id/join', [401, 404, 404, 403, 200, 200, 200]],
  ['GET', '/api/live-sessions/:id/join', [401, 404, 404, 403, 409, 409, 409]],
  ['POST', '/api/live-sessions/:id/leave', [401, 404, 404, 204, 204, 204, 204]],
  ['POST', '/api/live-sessions/:id/start', [401, 404, 404, 403, 403, 200, 200]],
  ['POST', '/api/live-sessions/:id/end', [401, 404, 404, 403, 403, 200, 200]],
] as const;

const codes: Record<number, string> = { 401: 'unauthenticated', 404: 'not_found', 409: 'not_joined' };

test('who may do what', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  await server.suspend('yanis');
  for (const [method, route, statuses] of table)
    for (const [index, [name, person]] of Object.entries(callers).entries())
      await t.test(`${name}, ${method} ${route}: ${statuses[index]}`, async () => {
        const id = await server.startLive();
        const json = route.endsWith('/live-sessions') ? newSession : {};
        const question = method === 'POST' ? { json } : {};
        const answer = await server.ask(person, method, route.replace(':id', String(id)), question);
        assert.equal(answer.status, statuses[index], answer.text);
        const forbidden = name === 'suspended student' ? 'not_enrolled' : 'forbidden';
        if (answer.status >= 400) assert.equal(answer.problem.code, codes[answer.status] ?? forbidden);
      });
});

const newSession = {
  title: 'Suites',
  scheduled_start_time: '2026-03-03T10:00:00Z',
  scheduled_end_time: '2026-03-03T11:00:00Z',
};

test('what is not there and what is not theirs look the same to strangers', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  for (const action of ['', '/join', '/start', '/end', '/leave']) {
    const method = action === '' ? 'GET' : 'POST';
    const theirs = await server.ask('marc', method, `/api/live-sessions/${id}${action}`);
    const nothing = await server.ask('marc', method, `/api/live-sessions/987654${action}`);
    assert.deepEqual({ ...theirs.problem, request_id: '' }, { ...nothing.problem, request_id: '' });
    assert.equal(theirs.status, nothing.status);
  }
});

test('a stranger learns nothing from a body that is wrong, and changes nothing', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  for (const body of ['{', '{"unknown":1}', '[]']) {
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('marc', 'POST', `/api/live-sessions/${id}/join`, { body, headers });
    assert.equal(answer.status, 404);
  }
  assert.deepEqual(await server.intervals(id), []);
});

test('a suspended student leaves, and their seat is free', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  await server.post('yanis', `/api/live-sessions/${id}/join`);
  await server.suspend('yanis');
  await server.post('yanis', `/api/live-sessions/${id}/leave`);
  assert.equal((await server.stored(id)).seats_taken, 0);
});

test('a refused request changes no row', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.schedule({ inMinutes: 60 });
  const before = await server.stored(id);
  for (const action of ['start', 'end', 'join']) {
    await server.post('claire', `/api/live-sessions/${id}/${action}`);
    await server.post('amina', `/api/live-sessions/${id}/${action}`);
  }
  assert.deepEqual(await server.stored(id), before);
  assert.deepEqual(await server.intervals(id), []);
});

test("the room's name and the instructors' e-mail reach a student nowhere but in join data", async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const seen: string[] = [];
  const look = async (method: string, path: string) => {
    const { text, headers } = await server.ask('amina', method, path, method === 'POST' ? { json: {} } : {});
    seen.push(text, JSON.stringify([...headers]));
    return text;
  };
  const id = await server.schedule({ inMinutes: 0 });
  const { jitsi_room_name } = await server.stored(id);
  const lookEverywhere = async () => {
    await look('GET', '/api/courses');
    await look('GET', '/api/courses/5/live-sessions');
    await look('GET', `/api/live-sessions/${id}`);
    for (const action of ['start', 'end', 'leave']) await look('POST', `/api/live-sessions/${id}/${action}`);
  };
  await lookEverywhere();
  await look('POST', `/api/live-sessions/${id}/join`);
  await server.post('claire', `/api/live-sessions/${id}/start`);
  await look('GET', `/api/live-sessions/${id}/join`);
  await lookEverywhere();
  await server.post('claire', `/api/live-sessions/${id}/end`);
  await look('POST', `/api/live-sessions/${id}/join`);
  await look('GET', `/api/live-sessions/${id}/join`);
  await lookEverywhere();
  for (const text of seen) {
    assert.ok(!text.includes(jitsi_room_name), text);
    assert.ok(!text.includes('claire@example.org'), text);
  }
  assert.ok((await server.get('claire', `/api/live-sessions/${id}`)).text.includes(jitsi_room_name));
});
