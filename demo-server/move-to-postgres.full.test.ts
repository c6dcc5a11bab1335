import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { readConfig } from './config.js';
import { startServer } from './start-server.js';
import { ChildProgram } from '../testing/server/child-program.js';
import { TestPostgres } from '../testing/server/postgres.js';
import { ask, AUTH_SECRET, lesson, startLive, tokenFor } from '../testing/server/school.js';
import { temporaryFolder } from '../testing/server/temporary-folder.js';

let postgres: TestPostgres;
before(async () => {
  postgres = await TestPostgres.start();
});
after(() => postgres.dispose());

async function serverOn(t: TestContext, environment: Record<string, string>) {
  const server = await startServer(readConfig({ PORT: '0', AUTH_SECRET, ...environment }));
  t.after(() => server.close());
  return server;
}

/** Creates a SQLite file with an ended session, a live one with participants, and a scheduled one. */
async function filled(t: TestContext, file: string) {
  const server = await serverOn(t, { DATABASE_FILE: file });
  const claire = await tokenFor('claire', 'instructor');
  const over = await startLive(server.url);
  const live = await startLive(server.url, 2);
  for (const id of [over, live])
    for (const student of ['amina', 'leo'])
      await ask(server.url, await tokenFor(student), 'POST', `/api/live-sessions/${id}/join`, {});
  await ask(server.url, claire, 'POST', `/api/live-sessions/${over}/end`);
  await ask(server.url, claire, 'POST', '/api/courses/5/live-sessions', lesson());
  const all = await answers(server.url);
  await server.close();
  return { all, live };
}

/** All answers of the API about the course, without their times. */
async function answers(url: string): Promise<unknown[]> {
  const claire = await tokenFor('claire', 'instructor');
  const list = await ask(url, claire, 'GET', '/api/courses/5/live-sessions?limit=200');
  const reports = [];
  for (const { id } of list.sessions)
    reports.push(
      (await ask(url, claire, 'GET', `/api/live-sessions/${id}/attendance`)).attendance.rows.length,
    );
  return [...list.sessions.map(({ server_time: _time, ...session }) => session), reports];
}

test('all data move from SQLite to PostgreSQL, and the server continues there', async (t) => {
  const file = join(temporaryFolder(t), 'a.sqlite');
  const { all, live } = await filled(t, file);
  const environment = { DATABASE_FILE: file, DATABASE_URL: postgres.url() };
  const moving = new ChildProgram(t, 'demo-server/move-to-postgres.ts', [], environment);
  assert.equal(await moving.line(/live_sessions/), 'live_sessions: 3');
  assert.equal(await moving.exit, 0);

  const server = await serverOn(t, { DATABASE_URL: postgres.url() });
  assert.deepEqual(await answers(server.url), all);
  const claire = await tokenFor('claire', 'instructor');
  const next = await ask(server.url, claire, 'POST', '/api/courses/5/live-sessions', lesson());
  assert.equal(next.session.id, 4);
  const path = `/api/live-sessions/${live}/join`;
  assert.equal((await ask(server.url, await tokenFor('amina'), 'GET', path)).status, 200);
  const yanis = await ask(server.url, await tokenFor('yanis'), 'POST', path, {});
  assert.equal(yanis.problem.code, 'session_full');

  const again = new ChildProgram(t, 'demo-server/move-to-postgres.ts', [], environment);
  assert.equal(await again.exit, 1);
  assert.equal((await answers(server.url)).length, all.length + 1);
});

test('nothing moves while a server runs, or without DATABASE_URL', async (t) => {
  const file = join(temporaryFolder(t), 'a.sqlite');
  const server = await serverOn(t, { DATABASE_FILE: file });
  const url = postgres.url('template1');
  const busy = new ChildProgram(t, 'demo-server/move-to-postgres.ts', [], {
    DATABASE_FILE: file,
    DATABASE_URL: url,
  });
  assert.equal(await busy.exit, 1);
  await server.close();
  assert.equal(
    await new ChildProgram(t, 'demo-server/move-to-postgres.ts', [], { DATABASE_FILE: file }).exit,
    1,
  );
});
