import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { BetterSqlite3 } from '../db/better-sqlite3.js';
import { ChildProgram } from '../testing/child-program.js';
import { ask, AUTH_SECRET, lesson, startProcess, tokenFor } from '../testing/school.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const kills = Number(process.env.KILLS ?? 2);
const students = 12;

/** A server in a process of its own, on that file. */
const started = (t: TestContext, databaseFile: string) => startProcess(t, { DATABASE_FILE: databaseFile });

interface Acknowledged {
  sessions: Set<number>;
  joins: Set<string>;
  leaves: Set<string>;
}

/** Creates, joins and leaves without a pause until the server is gone, and notes all that it said yes to. */
async function useUntilGone(
  url: string,
  teacher: string,
  tokens: string[],
  noted: Acknowledged,
): Promise<void> {
  const work = async (token: string, liveId: number) => {
    for (;;) {
      const path = `/api/live-sessions/${liveId}`;
      const seat = await ask(url, token, 'POST', `${path}/join`, {});
      if (seat.status !== 200) continue;
      const { join_id } = seat.joined;
      noted.joins.add(join_id);
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
    for (;;) await create();
  };
  await Promise.allSettled([creating(), ...tokens.map((token) => work(token, liveId))]);
}

function check(databaseFile: string, noted: Acknowledged): void {
  const db = new BetterSqlite3(databaseFile, { readonly: true });
  const column = (sql: string) => db.prepare(sql).pluck().all();
  assert.deepEqual(column('PRAGMA integrity_check'), ['ok']);
  assert.deepEqual(column('PRAGMA foreign_key_check'), []);
  const lost = (said: Set<unknown>, stored: unknown[]) =>
    [...said].filter((one) => !new Set(stored).has(one));
  assert.deepEqual(lost(noted.sessions, column('SELECT id FROM live_sessions')), []);
  assert.deepEqual(lost(noted.joins, column('SELECT join_id FROM attendance_intervals')), []);
  const left = column('SELECT join_id FROM attendance_intervals WHERE left_at IS NOT NULL');
  assert.deepEqual(lost(noted.leaves, left), []);
  const halfDone = column(`SELECT id FROM live_sessions WHERE seats_taken <>
    (SELECT count(DISTINCT user_id) FROM attendance_intervals
     WHERE session_id = live_sessions.id AND role = 'student' AND left_at IS NULL)`);
  assert.deepEqual(halfDone, []);
  db.close();
}

test(`a server killed ${kills} times in the middle of its work loses nothing that it said yes to`, async (t) => {
  const databaseFile = join(temporaryFolder(t), 'a.sqlite');
  const teacher = await tokenFor('claire', 'instructor');
  const tokens = await Promise.all(
    Array.from({ length: students }, (_, index) => tokenFor(`s${index}`, 'student')),
  );
  const noted: Acknowledged = { sessions: new Set(), joins: new Set(), leaves: new Set() };
  for (let kill = 0; kill < kills; kill += 1) {
    const { program: server, url } = await started(t, databaseFile);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    const before = noted.joins.size;
    const using = useUntilGone(url, teacher, tokens, noted);
    const enough = before + randomInt(20, 120);
    while (noted.joins.size < enough) await new Promise(setImmediate);
    server.process.kill('SIGKILL');
    await server.exit;
    await using;
    check(databaseFile, noted);
  }
  t.diagnostic(
    `${noted.sessions.size} sessions, ${noted.joins.size} joins and ${noted.leaves.size} leaves, 0 lost`,
  );
});

test('a second server on the same file does not start, and after a kill the file is free', async (t) => {
  const databaseFile = join(temporaryFolder(t), 'a.sqlite');
  const first = await started(t, databaseFile);
  const environment = { PORT: '0', AUTH_SECRET, DATABASE_FILE: databaseFile };
  const second = new ChildProgram(t, '../main.ts', [], environment);
  assert.equal(await second.exit, 1);
  first.program.process.kill('SIGKILL');
  await first.program.exit;
  const { url } = await started(t, databaseFile);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
});

test('asked to stop, it ends the event streams and is gone within five seconds', async (t) => {
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
