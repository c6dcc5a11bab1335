import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf, openFilesOf } from '../../testing/server/process-figures.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, lesson, startProcess, tokenFor } from '../../testing/server/school.js';
import { Stream } from '../../testing/server/stream.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const list = '/api/courses/5/live-sessions';
const events = `${list}/events`;
const most = Number(process.env.STREAMS ?? 100);

async function school(t: TestContext, environment: Record<string, string> = {}) {
  const place = { DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite'), ...environment };
  const { program, url } = await startProcess(t, place);
  const claire = await tokenFor('claire', 'instructor');
  await ask(url, claire, 'GET', '/api/courses');
  /** Opens a stream and reads only its headers. */
  const open = async (token: string) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    t.after(() => socket.destroy());
    socket.on('error', () => {});
    socket.write(`GET ${events} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    const [head] = (await once(socket, 'data')) as [Buffer];
    socket.pause();
    return { socket, status: Number(/^HTTP\/1\.1 (\d+)/.exec(head.toString('latin1'))?.[1]) };
  };
  return { url, claire, pid: program.process.pid!, open };
}

/** Waits until a condition holds, for at most some seconds. Returns the time that it took. */
async function until(holds: () => boolean, seconds: number): Promise<number> {
  const began = performance.now();
  while (!holds()) {
    if (performance.now() - began > seconds * 1_000) assert.fail(`not within ${seconds} s`);
    await wait(20);
  }
  return (performance.now() - began) / 1_000;
}

test('streams are refused to strangers, and beyond the limits of a user and of the server', async (t) => {
  const { url, open } = await school(t, { RATE_LIMIT_FACTOR: '1', MAX_EVENT_STREAMS: '10' });
  assert.equal((await open('none')).status, 401);
  assert.equal(
    (await ask(url, await tokenFor('zoe'), 'GET', '/api/courses/6/live-sessions/events')).status,
    404,
  );
  const statuses: number[] = [];
  for (const name of ['a', 'b', 'c', 'd'])
    for (let count = 0; count < 3; count += 1) statuses.push((await open(await tokenFor(name))).status);
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 503, 503]);
  assert.equal((await open(await tokenFor('a'))).status, 429);
});

test(`${most} readers that disconnect without a close: their places are free within seconds`, async (t) => {
  const { pid, open, url, claire } = await school(t, { MAX_EVENT_STREAMS: String(most) });
  const before = openFilesOf(pid);
  for (let round = 0; round < 3; round += 1) {
    const streams = [];
    for (let count = 0; count < most; count += 1) streams.push(await open(claire));
    assert.deepEqual([...new Set(streams.map(({ status }) => status))], [200]);
    for (const { socket } of streams) socket.resetAndDestroy();
    const seconds = await until(() => openFilesOf(pid) <= before + 2, 10);
    if (round === 2)
      reportFigures('T17', {
        'readers gone': most * 3,
        'their places free after': `${seconds.toFixed(1)} s`,
      });
  }
  assert.equal((await ask(url, claire, 'GET', '/api/courses')).status, 200);
});

test('readers that never read are dropped, and use little memory until then', async (t) => {
  const { url, pid, open, claire } = await school(t);
  const before = openFilesOf(pid);
  const heavy = { ...lesson(), description: '😀'.repeat(3_500) };
  const ids: number[] = [];
  for (let count = 0; count < 40; count += 1)
    ids.push((await ask(url, claire, 'POST', list, heavy)).session.id);
  const listener = await Stream.open(url, await tokenFor('amina'), events);
  const readers = [];
  for (let count = 0; count < 10; count += 1) readers.push(await open(claire));
  const memory = memoryOf(pid);
  let most = memory;
  let round = 0;
  const silent = () => openFilesOf(pid) <= before + 3;
  // Each change is more than half a megabyte for each reader; buffers of the system do not count.
  for (const began = performance.now(); !silent(); round += 1) {
    assert.ok(performance.now() - began < 120_000, 'not dropped');
    for (const id of ids)
      await ask(url, claire, 'PATCH', `/api/live-sessions/${id}`, { title: `Suites ${round}` });
    await listener.until(new RegExp(`Suites ${round}"`));
    most = Math.max(most, memoryOf(pid));
    await wait(1_000);
  }
  await listener.close();
  const grown = Math.round(most - memory);
  assert.ok(grown < 30, `${grown} MB`);
  reportFigures('T17', {
    'readers that never read': readers.length,
    'of them dropped': readers.length,
    'memory meanwhile': `+${grown} MB`,
  });
});

test('text that looks like an event is not one', async (t) => {
  const { url, claire } = await school(t);
  const stream = await Stream.open(url, claire, events);
  const forged = 'a\nevent: forged\nid: 1\ndata: {}\n\ndata: b\r\rretry: 1';
  const { session } = await ask(url, claire, 'POST', list, { ...lesson(), description: forged });
  assert.equal(session.description, forged);
  const text = await stream.until(/forged.*\n\n/);
  for (const line of text.split(/\r\n|\r|\n/))
    assert.match(line, /^$|^event: (snapshot|session)$|^id: \d+$|^data: \{"data":.*\}$|^: ping$/);
  await stream.close();
});
