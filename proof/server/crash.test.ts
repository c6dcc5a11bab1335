import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { BetterSqlite3 } from '../../demo-server/db/better-sqlite3.js';
import { ChildProgram } from '../../testing/server/child-program.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, AUTH_SECRET, lesson, startProcess, tokenFor } from '../../testing/server/school.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const kills = Number(process.env.KILLS ?? 2);
const students = 12;

/** Starts a server on a database file, in a separate process. */
const started = (t: TestContext, databaseFile: string) => startProcess(t, { DATABASE_FILE: databaseFile });

interface Acknowledged {
  sessions: Set<number>;
  joins: Set<string>;
  leaves: Set<string>;
  /** Stays whose heartbeats from the room were accepted. */
  beats: Set<string>;
  /** Sessions that were renamed, and then ended. */
  ended: Set<number>;
}

/** Sends all kinds of calls without a pause until the server is killed, and records those that it acknowledged. */
async function useUntilGone(
  url: string,
  teacher: string,
  tokens: string[],
  noted: Acknowledged,
): Promise<void> {
  const work = async (token: string, liveId: number) => {
    for (;;) {
      const path = `/api/live-sessions/${liveId}`;
      const seat = await ask(url, token, 'POST', `${path}/join`, { heartbeat: true });
      if (seat.status !== 200) continue;
      const { join_id } = seat.joined;
      noted.joins.add(join_id);
      const beat = await ask(url, token, 'POST', `${path}/heartbeat`, { join_id, in_room: true });
      if (beat.status === 204) noted.beats.add(join_id);
      if ((await ask(url, token, 'POST', `${path}/leave`, { join_id })).status === 204)
        noted.leaves.add(join_id);
    }
  };
  const create = async () => {
    const { session } = await ask(url, teacher, 'POST', '/api/courses/5/live-sessions', lesson(5));
    noted.sessions.add(session.id);
    return session.id;
  };
  const liveId = await create();
  await ask(url, teacher, 'POST', `/api/live-sessions/${liveId}/start`);
  const creating = async () => {
    for (;;) {
      const path = `/api/live-sessions/${await create()}`;
      await ask(url, teacher, 'PATCH', path, { title: 'Limites' });
      await ask(url, teacher, 'POST', `${path}/start`);
      const { status, session } = await ask(url, teacher, 'POST', `${path}/end`);
      if (status === 200) noted.ended.add(session.id);
    }
  };
  await Promise.allSettled([creating(), ...tokens.map((token) => work(token, liveId))]);
}

function check(databaseFile: string, noted: Acknowledged): void {
  const db = new BetterSqlite3(databaseFile, { readonly: true });
  const column = (sql: string) => db.prepare(sql).pluck().all();
  assert.deepEqual(column('PRAGMA integrity_check'), ['ok']);
  assert.deepEqual(column('PRAGMA foreign_key_check'), []);
  const lost = (said: Set<unknown>, rows: unknown[]) => {
    const stored = new Set(rows);
    return [...said].filter((one) => !stored.has(one));
  };
  assert.deepEqual(lost(noted.sessions, column('SELECT id FROM live_sessions')), []);
  assert.deepEqual(lost(noted.joins, column('SELECT join_id FROM attendance_intervals')), []);
  const beaten = column('SELECT join_id FROM attendance_intervals WHERE counted_from IS NOT NULL');
  assert.deepEqual(lost(noted.beats, beaten), []);
  const ended = column(
    "SELECT id FROM live_sessions WHERE status = 'ended' AND title = 'Limites' AND version = 4",
  );
  assert.deepEqual(lost(noted.ended, ended), []);
  const left = column('SELECT join_id FROM attendance_intervals WHERE left_at IS NOT NULL');
  assert.deepEqual(lost(noted.leaves, left), []);
  const halfDone = column(`SELECT id FROM live_sessions WHERE seats_taken <>
    (SELECT count(DISTINCT user_id) FROM attendance_intervals
     WHERE session_id = live_sessions.id AND role = 'student' AND left_at IS NULL)`);
  assert.deepEqual(halfDone, []);
  db.close();
}

test(`a server killed ${kills} times under load loses nothing that it acknowledged`, async (t) => {
  const databaseFile = join(temporaryFolder(t), 'a.sqlite');
  const teacher = await tokenFor('claire', 'instructor');
  const tokens = await Promise.all(
    Array.from({ length: students }, (_, index) => tokenFor(`s${index}`, 'student')),
  );
  const noted: Acknowledged = {
    sessions: new Set(),
    joins: new Set(),
    leaves: new Set(),
    beats: new Set(),
    ended: new Set(),
  };
  let slowest = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const began = performance.now();
    const { program: server, url } = await started(t, databaseFile);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    slowest = Math.max(slowest, performance.now() - began);
    const before = noted.joins.size;
    const using = useUntilGone(url, teacher, tokens, noted);
    const enough = before + randomInt(20, 120);
    while (noted.joins.size < enough) await new Promise(setImmediate);
    server.process.kill('SIGKILL');
    await server.exit;
    await using;
    check(databaseFile, noted);
  }
  // Mostly the time to compile TypeScript.
  assert.ok(slowest < 30_000, `${slowest} ms`);
  const sum = Object.values(noted as unknown as Record<string, Set<unknown>>).reduce(
    (all, { size }) => all + size,
    0,
  );
  reportFigures('T12', {
    kills,
    'acknowledged sessions': noted.sessions.size,
    joins: noted.joins.size,
    leaves: noted.leaves.size,
    heartbeats: noted.beats.size,
    'renamings and ends': noted.ended.size,
    [`of these ${sum} lost`]: 0,
    'ready again within': `${(slowest / 1_000).toFixed(1)} s`,
  });
});

test('a second server on the same file does not start, and after a kill the file is free', async (t) => {
  const databaseFile = join(temporaryFolder(t), 'a.sqlite');
  const first = await started(t, databaseFile);
  const environment = { PORT: '0', AUTH_SECRET, DATABASE_FILE: databaseFile };
  const second = new ChildProgram(t, 'demo-server/main.ts', [], environment);
  assert.equal(await second.exit, 1);
  first.program.process.kill('SIGKILL');
  await first.program.exit;
  const { url } = await started(t, databaseFile);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
});

test('on SIGTERM it ends the event streams and exits within five seconds', async (t) => {
  const { program: server, url } = await started(t, join(temporaryFolder(t), 'a.sqlite'));
  const token = await tokenFor('claire', 'instructor');
  await ask(url, token, 'GET', '/api/courses');
  const stream = await fetch(`${url}/api/courses/5/live-sessions/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const began = performance.now();
  server.process.kill('SIGTERM');
  assert.match(await stream.text(), /^event: snapshot\n/);
  assert.equal(await server.exit, 0);
  assert.ok(performance.now() - began < 5_000);
});
