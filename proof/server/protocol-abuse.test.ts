import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Latencies } from '../../testing/server/latencies.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, startLive, startProcess, tokenFor } from '../../testing/server/school.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const seconds = Number(process.env.HALF_OPEN_SECONDS ?? 1);
/** Node checks for late requests every 30 s, and allows 10 s for headers. */
const patience = 45;

async function school(t: TestContext) {
  const { url } = await startProcess(t, { DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite') });
  const { port } = new URL(url);
  const open = async () => {
    const socket = connect(Number(port), '127.0.0.1');
    t.after(() => socket.destroy());
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  return { url, open, id: await startLive(url), token: await tokenFor('amina') };
}

test(`200 connections with unfinished requests, for ${seconds} s: others are served as before`, async (t) => {
  const { url, open, id, token } = await school(t);
  const beginnings = ['', 'GET', 'GET /api/courses HTTP/1.1\r\nHost: x\r\nX-Slow: '];
  const sockets = await Promise.all(Array.from({ length: 200 }, open));
  for (const [index, socket] of sockets.entries()) socket.write(beginnings[index % 3]!);
  const latencies = new Latencies();
  const pulse = new Latencies();
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    for (const call of ['join', 'leave']) {
      const path = `/api/live-sessions/${id}/${call}`;
      const { status } = await latencies.time(() => ask(url, token, 'POST', path, {}));
      assert.ok(status < 300);
    }
    await pulse.time(() => fetch(`${url}/healthz`).then((response) => response.text()));
    // Sends another byte now and then.
    for (const socket of sockets) if (socket.writable) socket.write('x');
    await wait(10);
  }
  // On a busy machine every answer takes longer, also one that needs neither database nor token.
  assert.ok(
    latencies.p99 < Math.max(250, pulse.p99 * 5),
    `p99 ${latencies.p99} ms, of nothing ${pulse.p99} ms`,
  );
  const cut = sockets.filter(({ readyState }) => readyState !== 'open').length;
  if (seconds >= patience) assert.equal(cut, sockets.length);
  reportFigures('T16', {
    'half-open connections': sockets.length,
    'of them cut by the server': cut,
    'calls beside them': latencies.count,
    p99: `${Math.round(latencies.p99)} ms (an answer about nothing: ${Math.round(pulse.p99)} ms)`,
  });
});

test('pipelined requests are answered in order', async (t) => {
  const { open, id, token } = await school(t);
  const socket = await open();
  const get = (path: string, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n${more}\r\n`;
  const paths = Array.from({ length: 20 }, (_, index) =>
    index % 2 ? '/api/courses' : `/api/live-sessions/${id}`,
  );
  socket.write(paths.map((path) => get(path)).join('') + get('/healthz', 'Connection: close\r\n'));
  const text = await readAll(socket);
  const bodies = [...text.matchAll(/\{"data":(\[|\{"id)/g)].map(([, first]) =>
    first === '[' ? 'list' : 'one',
  );
  assert.deepEqual(
    bodies,
    paths.map((path) => (path.endsWith('courses') ? 'list' : 'one')),
  );
  assert.equal(text.match(/HTTP\/1\.1 200/g)?.length, paths.length + 1);
  reportFigures('T16', { 'requests in one piece': paths.length + 1 });
});

test('clients that disconnect during a body change nothing and leave nothing', async (t) => {
  const { url, open, id, token } = await school(t);
  const head = `POST /api/live-sessions/${id}/join HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
  for (let count = 0; count < 100; count += 1) {
    const socket = await open();
    const isChunked = count % 2 === 1;
    socket.write(
      `${head}${isChunked ? 'Transfer-Encoding: chunked\r\n\r\n20\r\n{"he' : 'Content-Length: 50\r\n\r\n{"he'}`,
    );
    if (count % 3 === 0) await new Promise(setImmediate);
    socket.destroy();
  }
  const { session } = await ask(url, token, 'GET', `/api/live-sessions/${id}`);
  assert.equal(session.participant_count, 0);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  reportFigures('T16', { 'bodies cut short': 100, 'rows changed by them': 0 });
});

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const data of socket) text += String(data);
  return text;
}
