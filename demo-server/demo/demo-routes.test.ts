import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { decodeJwt } from 'jose';
import { seedDemo } from '../demo/seed-demo.js';
import { Answer } from '../../testing/server/answer.js';
import { TestServer } from '../../testing/server/test-server.js';

async function demoServer(t: TestContext): Promise<TestServer> {
  const server = await TestServer.open(t, { AUTH_SECRET: '' });
  await seedDemo(server.context);
  return server;
}

/** Signs in as a persona. Returns a function that sends requests as them. */
async function signIn(server: TestServer, firstName: string) {
  const { accounts } = await server.ask(null, 'GET', '/api/demo/accounts');
  const account = accounts.find(({ first_name }) => first_name === firstName)!;
  const { login } = await server.ask(null, 'POST', '/api/demo/login', { json: { user_id: account.id } });
  assert.deepEqual(login.user, account);
  const headers = { authorization: `Bearer ${login.token}` };
  return (method: string, path: string) => server.ask(null, method, path, { headers });
}

test('the accounts are the personas, with their roles', async (t) => {
  const server = await demoServer(t);
  const { status, accounts } = await server.ask(null, 'GET', '/api/demo/accounts');
  assert.equal(status, 200);
  assert.deepEqual(
    accounts.map((account) => `${account.first_name} ${account.last_name}, ${account.role}`),
    [
      'Claire Morel, instructor',
      'Amina Benali, student',
      'Léo Dubreuil, student',
      'Yanis Kaci, student',
      'Jeanne Lefèvre, student',
      'Marc Aubry, instructor',
      'Sofia Marchetti, student',
    ],
  );
  assert.equal(accounts[4]?.email, 'jeanne.lefevre@lycee-joliot.example');
});

test('a persona signs in and sees their course, with its 24 students', async (t) => {
  const server = await demoServer(t);
  const amina = await signIn(server, 'Amina');
  const { courses } = await amina('GET', '/api/courses');
  assert.equal(courses[0]?.title, 'Mathématiques, terminale spécialité');
  const { sessions } = await amina('GET', '/api/courses/1/live-sessions');
  assert.equal(sessions.length, 5);
  for (const session of sessions) assert.equal(session.enrolled_count, 24);
});

test('a persona of the other course is refused', async (t) => {
  const server = await demoServer(t);
  const sofia = await signIn(server, 'Sofia');
  assert.equal((await sofia('GET', '/api/courses/1/live-sessions')).status, 404);
  assert.equal((await sofia('GET', '/api/courses/2/live-sessions')).status, 200);
});

test('a token of the demo is valid for twelve hours', async (t) => {
  const server = await demoServer(t);
  const amina = await signIn(server, 'Amina');
  server.clock.advance(12 * 60 - 1);
  assert.equal((await amina('GET', '/api/courses')).status, 200);
  server.clock.advance(1);
  assert.equal((await amina('GET', '/api/courses')).problem.code, 'token_expired');
});

test('only personas can sign in', async (t) => {
  const server = await demoServer(t);
  const classmate = await server.db
    .selectFrom('users')
    .select('id')
    .where('subject', '=', 'demo:adele.bonnet')
    .executeTakeFirstOrThrow();
  for (const user_id of [classmate.id, 999]) {
    const { status } = await server.ask(null, 'POST', '/api/demo/login', { json: { user_id } });
    assert.equal(status, 404);
  }
  for (const json of [{}, { user_id: '1' }, { user_id: 0 }, { user_id: null }, { user_id: 1, admin: true }])
    assert.equal((await server.ask(null, 'POST', '/api/demo/login', { json })).status, 422);
});

test('sessions are in the local room, at the address of the request', async (t) => {
  const server = await demoServer(t);
  const amina = await signIn(server, 'Amina');
  const { joined } = await amina('POST', '/api/live-sessions/1/join');
  assert.equal(joined.jitsi_server_url, 'http://localhost:4000/jitsi');
  assert.equal(joined.jwt_expires_at, '2026-03-02T11:48:00.000Z');
  const claims = decodeJwt(joined.jwt!);
  assert.equal(claims.room, joined.jitsi_room_name);
  assert.equal(claims.name, 'Amina Benali');
  assert.equal(claims.moderator, false);
  assert.equal(claims.exp, Date.parse(joined.jwt_expires_at) / 1000);
  const origins = {
    'http://127.0.0.1:4123': 'http://127.0.0.1:4123/jitsi',
    'http://[::1]:4123': 'http://[::1]:4123/jitsi',
    'http://demo.example': 'http://localhost:4000/jitsi',
    'http://localhost.evil.example': 'http://localhost:4000/jitsi',
  };
  const authorization = `Bearer ${await tokenOf(server)}`;
  for (const [origin, expected] of Object.entries(origins)) {
    const response = await server.app.request(`${origin}/api/live-sessions/1`, {
      headers: { authorization },
    });
    const { session } = await Answer.read(response);
    assert.equal(session.jitsi_server_url, expected);
  }
});

async function tokenOf(server: TestServer): Promise<string> {
  const { login } = await server.ask(null, 'POST', '/api/demo/login', { json: { user_id: 1 } });
  return login.token;
}

test('a token for the room is valid for two hours at most', async (t) => {
  const server = await demoServer(t);
  const claire = await signIn(server, 'Claire');
  await claire('POST', '/api/live-sessions/2/start');
  const { joined } = await claire('POST', '/api/live-sessions/2/join');
  assert.equal(joined.hard_end_at, '2026-03-02T12:42:00.000Z');
  assert.equal(joined.jwt_expires_at, '2026-03-02T12:00:00.000Z');
  assert.equal(decodeJwt(joined.jwt!).moderator, true);
});

test('a token for a room is not valid for the API', async (t) => {
  const server = await demoServer(t);
  const amina = await signIn(server, 'Amina');
  const { jwt } = (await amina('POST', '/api/live-sessions/1/join')).joined;
  const headers = { authorization: `Bearer ${jwt}` };
  assert.equal((await server.ask(null, 'GET', '/api/courses', { headers })).status, 401);
});

test('with a configured Jitsi server, sessions are there and have no token', async (t) => {
  const server = await TestServer.open(t, { AUTH_SECRET: '', JITSI_SERVER_URL: 'https://meet.example.org' });
  await seedDemo(server.context);
  const amina = await signIn(server, 'Amina');
  const { joined } = await amina('POST', '/api/live-sessions/1/join');
  assert.equal(joined.jitsi_server_url, 'https://meet.example.org');
  assert.equal('jwt' in joined, false);
});

test('with an LMS there are no accounts, no pages and no local room', async (t) => {
  const server = await TestServer.open(t);
  for (const path of [
    '/api/demo/accounts',
    '/',
    '/sessions/1',
    '/recordings/x',
    '/assets/x.css',
    '/jitsi/external_api.js',
  ])
    assert.equal((await server.ask(null, 'GET', path)).status, 404, path);
  assert.equal((await server.ask(null, 'POST', '/api/demo/login', { json: { user_id: 1 } })).status, 404);
});
