import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Latencies } from '../../testing/server/latencies.js';
import { memoryOf, openFilesOf } from '../../testing/server/process-figures.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, lesson, startProcess, tokenFor } from '../../testing/server/school.js';
import { Stream } from '../../testing/server/stream.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const minutes = Number(process.env.SOAK_MINUTES ?? 1);
const users = 50;
const streams = 100;
/** In minutes: memory grows during this time. */
const warmUp = Math.min(2, minutes / 3);

interface Sample {
  minute: number;
  memory: number;
  files: number;
  walMegabytes: number;
}

/** Returns the growth in megabytes per minute, by linear regression. */
function slope(samples: Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ memory }) => memory)];
  const rise = mean(({ minute, memory }) => (minute - x) * (memory - y));
  return rise / mean(({ minute }) => (minute - x) ** 2);
}

test(`${users} users and ${streams} streams for ${minutes} minutes: no growth, no failure`, async (t) => {
  const databaseFile = join(temporaryFolder(t), 'a.sqlite');
  const { program, url } = await startProcess(t, { DATABASE_FILE: databaseFile });
  const pid = program.process.pid!;
  const claire = await tokenFor('claire', 'instructor');
  const list = '/api/courses/5/live-sessions';
  let { id } = (await ask(url, claire, 'POST', list, lesson(40))).session;
  await ask(url, claire, 'POST', `/api/live-sessions/${id}/start`);
  const tokens = await Promise.all(Array.from({ length: users }, (_, index) => tokenFor(`s${index}`)));
  await Promise.all(tokens.map((token) => ask(url, token, 'GET', '/api/courses')));

  const latencies = new Latencies();
  const pulse = new Latencies();
  const failures: string[] = [];
  const began = performance.now();
  const until = began + minutes * 60_000;
  const goesOn = () => performance.now() < until;
  const isWarm = () => performance.now() - began > warmUp * 60_000;
  const call = async (token: string, method: string, path: string, json?: object) => {
    const asking = () => ask(url, token, method, path, json);
    const answer = await (isWarm() ? latencies.time(asking) : asking());
    if (answer.status >= 500) failures.push(`${method} ${path}: ${answer.status}`);
    return answer;
  };
  const attend = async (token: string, index: number) => {
    await wait(index * 40);
    while (goesOn()) {
      const path = `/api/live-sessions/${id}`;
      const seat = await call(token, 'POST', `${path}/join`, { client_id: 'tab', heartbeat: true });
      await wait(2_000);
      if (seat.status === 200) {
        const { join_id } = seat.joined;
        await call(token, 'POST', `${path}/heartbeat`, { join_id, in_room: true });
        await wait(2_000);
        if (index % 3 === 0) await call(token, 'POST', `${path}/leave`, { join_id });
      }
      await call(token, 'GET', index % 2 ? path : `${list}?limit=20`);
      await wait(2_000);
    }
  };
  /** Runs lessons in sequence, to include starts and ends. */
  const teach = async () => {
    while (goesOn()) {
      await wait(5_000);
      const { session } = await call(claire, 'POST', list, lesson(40));
      const next = session.id;
      await call(claire, 'POST', `/api/live-sessions/${next}/start`);
      const [last] = [id, (id = next)];
      await call(claire, 'POST', `/api/live-sessions/${last}/end`);
      await call(claire, 'GET', `/api/live-sessions/${last}/attendance`);
    }
  };
  /** Measures calls without database and token, to detect a busy machine. */
  const feelPulse = async () => {
    while (goesOn()) {
      await wait(200);
      if (isWarm()) await pulse.time(() => ask(url, claire, 'GET', '/healthz'));
    }
  };
  let events = 0;
  const listen = async (index: number) => {
    while (goesOn()) {
      const token = tokens[index % users]!;
      const stream = await Stream.open(url, token, `${list}/events`);
      // Each reader stays connected for half a minute.
      const rest = Math.max(0, Math.min(30_000, until - performance.now()));
      const reading = stream.rest();
      await wait(rest);
      await stream.close();
      events += (await reading).split('\nevent: ').length;
    }
  };
  const samples: Sample[] = [];
  const watch = async () => {
    while (goesOn()) {
      await wait(5_000);
      const wal = `${databaseFile}-wal`;
      samples.push({
        minute: (performance.now() - began) / 60_000,
        memory: memoryOf(pid),
        files: openFilesOf(pid),
        walMegabytes: existsSync(wal) ? statSync(wal).size / 1e6 : 0,
      });
    }
  };
  await Promise.all([
    ...tokens.map(attend),
    ...Array.from({ length: streams }, (_, index) => listen(index)),
    teach(),
    watch(),
    feelPulse(),
  ]);

  const settled = samples.filter(({ minute }) => minute >= warmUp);
  const most = (of: (sample: Sample) => number) => Math.max(...settled.map(of));
  const least = Math.min(...settled.map(({ files }) => files));
  const growth = slope(settled);
  const wal = most(({ walMegabytes }) => walMegabytes);
  assert.deepEqual(failures, []);
  if (minutes >= 5) assert.ok(growth < 1, `${growth} MB a minute`);
  assert.ok(most(({ files }) => files) <= users + streams * 2 + 60);
  assert.ok(wal < 8, `${wal} MB`);
  assert.ok(
    latencies.p99 < Math.max(100, pulse.p99 * 5),
    `p99 ${latencies.p99} ms, of nothing ${pulse.p99} ms`,
  );
  reportFigures('T21', {
    minutes,
    calls: latencies.count,
    events,
    'answers of 500 or above': 0,
    p99: `${Math.round(latencies.p99)} ms (/healthz: ${Math.round(pulse.p99)} ms)`,
    memory: `${Math.round(settled.at(-1)!.memory)} MB, ${growth.toFixed(2)} MB more a minute`,
    'open files': `${least} to ${most(({ files }) => files)}`,
    'write-ahead log': `at most ${wal.toFixed(1)} MB`,
  });
});
