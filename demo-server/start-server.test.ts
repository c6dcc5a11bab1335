import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { signAccessToken } from './auth/access-token.js';
import { readConfig, type ServerConfig } from './config.js';
import { type RunningServer, type ServerParts, startServer } from './start-server.js';
import { ChildProgram } from '../testing/server/child-program.js';
import { temporaryFolder } from '../testing/server/temporary-folder.js';
import { Answer } from '../testing/server/answer.js';

const AUTH_SECRET = 'a secret for servers that listen';
/** Read when needed: another test file of the process may mock the date while this one is loaded. */
const inAnHour = () => Date.now() + 60 * 60_000;
const course = { id: 5, title: 'Mathématiques' };

function tokenFor(sub: string, role: 'instructor' | 'student' = 'student'): Promise<string> {
  return signAccessToken(
    Buffer.from(AUTH_SECRET),
    { sub, name: sub, courses: [{ ...course, role }] },
    inAnHour(),
  );
}

async function ask(url: string, token: string, method: string, path: string, json?: unknown) {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: json === undefined ? null : JSON.stringify(json),
  });
  return Answer.read(response);
}

/** Starts a session as the instructor `claire`. Returns its id. */
async function startLive(url: string, seats: number): Promise<number> {
  const token = await tokenFor('claire', 'instructor');
  const created = await ask(url, token, 'POST', '/api/courses/5/live-sessions', {
    title: 'Suites',
    scheduled_start_time: new Date().toISOString(),
    scheduled_end_time: new Date(inAnHour()).toISOString(),
    max_participants: seats,
  });
  const { id } = created.session;
  await ask(url, token, 'POST', `/api/live-sessions/${id}/start`);
  return id;
}

function newConfig(t: TestContext, environment: Record<string, string> = { AUTH_SECRET }): ServerConfig {
  return readConfig({
    PORT: '0',
    DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite'),
    RATE_LIMIT_FACTOR: '1000',
    ...environment,
  });
}

/** Starts a server that closes after the test, unless the test closes it. */
async function listening(
  t: TestContext,
  config = newConfig(t),
  parts: ServerParts = {},
): Promise<RunningServer> {
  const server = await startServer(config, parts);
  t.after(() => server.close());
  return server;
}

test('a restart loses nothing, not even the stays in a session', async (t) => {
  const config = newConfig(t);
  const amina = await tokenFor('amina');
  const first = await listening(t, config);
  const id = await startLive(first.url, 50);
  const path = `/api/live-sessions/${id}`;
  const { joined } = await ask(first.url, amina, 'POST', `${path}/join`);
  const before = await ask(first.url, amina, 'GET', path);
  await first.close();
  const second = await listening(t, config);
  const after = await ask(second.url, amina, 'GET', path);
  const { server_time: _then, ...stateBefore } = before.session;
  const { server_time: _now, ...stateAfter } = after.session;
  assert.deepEqual(stateAfter, stateBefore);
  const again = await ask(second.url, amina, 'GET', `${path}/join`);
  assert.equal(again.joined.join_id, joined.join_id);
});

test('after a restart, nobody gets the seat of a student who has not left', async (t) => {
  const config = newConfig(t);
  const first = await listening(t, config);
  const path = `/api/live-sessions/${await startLive(first.url, 1)}`;
  const join = async ({ url }: RunningServer, name: string) =>
    ask(url, await tokenFor(name), 'POST', `${path}/join`, { client_id: 'tab', heartbeat: true });
  const { join_id } = (await join(first, 'amina')).joined;
  await first.close();
  const clock = { now: () => Date.now() + 20 * 60_000 };
  const second = await listening(t, config, { clock });
  assert.equal((await join(second, 'leo')).problem.code, 'session_full');
  assert.equal((await join(second, 'amina')).joined.join_id, join_id);
});

test('a killed server has stored all that it acknowledged', async (t) => {
  const DATABASE_FILE = join(temporaryFolder(t), 'a.sqlite');
  const environment = { PORT: '0', AUTH_SECRET, DATABASE_FILE };
  const acknowledged = new Map<string, string>();
  let id = 0;
  for (let round = 0; round < 2; round += 1) {
    const program = new ChildProgram(t, 'demo-server/main.ts', [], environment);
    const url = /http:\S+/.exec(await program.line(/http:/))![0];
    id ||= await startLive(url, 1_000);
    const joining = Array.from({ length: 60 }, async (_, index) => {
      const name = `student-${round}-${index}`;
      const answer = await ask(url, await tokenFor(name), 'POST', `/api/live-sessions/${id}/join`);
      acknowledged.set(name, answer.joined.join_id);
      if (acknowledged.size === 30 * (round + 1)) program.process.kill('SIGKILL');
    });
    await Promise.allSettled(joining);
    await program.exit;
  }
  assert.ok(acknowledged.size >= 60);
  const server = await listening(t, readConfig(environment));
  for (const [name, joinId] of acknowledged) {
    const held = await ask(server.url, await tokenFor(name), 'GET', `/api/live-sessions/${id}/join`);
    assert.equal(held.joined.join_id, joinId);
  }
});

test('a server in demo mode serves its data and its room; its tokens survive a restart', async (t) => {
  const config = newConfig(t, {});
  const first = await listening(t, config);
  const { login } = await ask(first.url, '', 'POST', '/api/demo/login', { user_id: 2 });
  const { joined } = await ask(first.url, login.token, 'POST', '/api/live-sessions/1/join');
  assert.equal(joined.jitsi_server_url, `${first.url}/jitsi`);
  const events = await fetch(`${first.url}/jitsi/${joined.jitsi_room_name}/events`, {
    headers: { authorization: `Bearer ${joined.jwt}` },
  });
  await first.close();
  // A stream that was cut, not ended, would throw here.
  assert.match(await events.text(), /welcome/);
  const second = await listening(t, config);
  const { courses } = await ask(second.url, login.token, 'GET', '/api/courses');
  assert.equal(courses.length, 1);
});

test('unknown addresses are not found, in every folder', async (t) => {
  const { url } = await listening(t, newConfig(t, {}));
  for (const path of [
    '/nowhere',
    '/assets/nowhere.css',
    '/live-session-elements/nowhere.js',
    '/jitsi/assets/nowhere.js',
  ]) {
    const response = await fetch(url + path);
    assert.equal(response.status, 404, path);
  }
});

test('the main program prints its address, and stops on SIGTERM', async (t) => {
  const DATABASE_FILE = join(temporaryFolder(t), 'a.sqlite');
  const program = new ChildProgram(t, 'demo-server/main.ts', [], { PORT: '0', DATABASE_FILE });
  const url = /http:\S+/.exec(await program.line(/live-session-elements on/))![0];
  await program.line(/Claire Morel +instructor/);
  await program.line(/JITSI_SERVER_URL=https:\/\/meet\.jit\.si npm start/);
  assert.equal((await fetch(`${url}/api/demo/accounts`)).status, 200);
  program.process.kill('SIGTERM');
  assert.equal(await program.exit, 0);
});

test('malformed HTTP requests are refused, and the server keeps running', async (t) => {
  const { url, port } = await listening(t);
  const requests = [
    'GARBAGE\r\n\r\n',
    'TRACE /api/courses HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /api/courses HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET /api/courses HTTP/1.1\r\n\r\n',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    `GET /api/courses HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`,
    'POST /api/demo/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /api/live-sessions/1/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n',
    'GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ];
  for (const request of requests) assert.match(await firstLine(port, request), /^HTTP\/1\.1 4\d\d/, request);
  assert.equal((await ask(url, await tokenFor('amina'), 'GET', '/api/courses')).status, 200);
});

function firstLine(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}
