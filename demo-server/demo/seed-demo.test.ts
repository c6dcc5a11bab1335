import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { effectiveSession } from '../domain/effective-session.js';
import { instructorPresence } from '../sessions/schedule/instructor-presence.js';
import { TestServer } from '../../testing/server/test-server.js';
import { seedDemo } from './seed-demo.js';

const minute = 60_000;
const day = 24 * 60 * minute;

async function demoServer(t: TestContext): Promise<TestServer> {
  const server = await TestServer.open(t, { AUTH_SECRET: '' });
  await seedDemo(server.context);
  return server;
}

/** The sessions of the first course as they are now, with their times from now. */
async function sessions({ db, clock, context }: TestServer) {
  const rows = await db
    .selectFrom('live_sessions')
    .selectAll()
    .select(instructorPresence)
    .where('course_id', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...effectiveSession(row, clock.now(), context.instructorGraceMs),
    startsIn: Date.parse(row.scheduled_start_time) - clock.now(),
    endsIn: Date.parse(row.scheduled_end_time) - clock.now(),
  }));
}

/** Number of sessions of each kind. */
async function kinds(server: TestServer) {
  const all = await sessions(server);
  const scheduled = all.filter(({ status }) => status === 'scheduled');
  return {
    live: all.filter(({ status }) => status === 'live').length,
    soon: scheduled.filter(({ startsIn }) => startsIn < day).length,
    inDays: scheduled.filter(({ startsIn }) => startsIn >= 2 * day && startsIn < 14 * day).length,
    recorded: all.filter(({ status, recording_url }) => status === 'ended' && recording_url !== null).length,
    cancelled: all.filter(({ status, endsIn }) => status === 'cancelled' && endsIn > 0).length,
  };
}

const oneOfEach = { live: 1, soon: 1, inDays: 1, recorded: 1, cancelled: 1 };

test('a new database gets one session of each kind', async (t) => {
  const server = await demoServer(t);
  assert.deepEqual(await kinds(server), oneOfEach);
  const titles = (await sessions(server)).map(({ title, status }) => `${title}: ${status}`);
  assert.deepEqual(titles, [
    'Suites numériques et récurrence: live',
    'Analyse : limites et continuité: scheduled',
    'Atelier : rédiger une démonstration: scheduled',
    'Dérivation : rappels et méthodes: ended',
    'Trigonométrie : cercle et formules: cancelled',
  ]);
});

test('the next session starts in twelve minutes, on the minute', async (t) => {
  const server = await TestServer.open(t, { AUTH_SECRET: '' });
  server.clock.set('2026-03-02T10:00:20.500Z');
  await seedDemo(server.context);
  const next = (await sessions(server)).find(({ title }) => title.startsWith('Analyse'));
  assert.equal(next?.scheduled_start_time, '2026-03-02T10:13:00.000Z');
});

test('the live session is empty, and 21 of 24 students attended the past one, for up to 1 h 28', async (t) => {
  const server = await demoServer(t);
  const live = (await sessions(server)).find(({ status }) => status === 'live');
  assert.deepEqual(await server.stays(live!.id), []);
  const past = (await sessions(server)).find(({ status }) => status === 'ended')!;
  const lasted = Date.parse(past.actual_end_time!) - Date.parse(past.actual_start_time!);
  assert.equal(lasted, 88 * minute);
  const stays = await server.stays(past.id);
  assert.equal(stays.filter(({ role }) => role === 'student').length, 21);
  const summaries = server.db.selectFrom('live_session_participants').selectAll();
  const durations = (await summaries.execute()).map(({ attendance_duration }) => attendance_duration ?? 0);
  assert.equal(durations.length, 22);
  assert.ok(durations.every((minutes) => minutes > 60 && minutes <= 88));
});

test('running it again adds nothing', async (t) => {
  const server = await demoServer(t);
  const before = await snapshot(server);
  await seedDemo(server.context);
  assert.deepEqual(await snapshot(server), before);
});

describe('later, outdated sessions are added again, and nothing is changed or deleted', () => {
  const laterTimes = [
    ['after 3 hours', 3 * 60, 2],
    ['after 3 days', 3 * 24 * 60, 3],
    ['after 3 weeks', 21 * 24 * 60, 4],
  ] as const;
  for (const [name, minutes, added] of laterTimes)
    test(name, async (t) => {
      const server = await demoServer(t);
      const before = await snapshot(server);
      const inTheCourse = (await sessions(server)).length;
      server.clock.advance(minutes);
      await seedDemo(server.context);
      const { live, soon, inDays, recorded, cancelled } = await kinds(server);
      assert.deepEqual([live, inDays, recorded, cancelled], [1, 1, 1, 1]);
      assert.ok(soon >= 1);
      assert.equal((await sessions(server)).length, inTheCourse + added);
      const after = await snapshot(server);
      assert.deepEqual({ ...after, sessions: after.sessions.slice(0, before.sessions.length) }, before);
    });

  test('at any hour of a week there is one of each kind', async (t) => {
    const server = await TestServer.open(t, { AUTH_SECRET: '' });
    for (let hours = 0; hours < 7 * 24; hours += 5) {
      server.clock.advance(5 * 60);
      await seedDemo(server.context);
      const found = await kinds(server);
      assert.ok(
        Object.values(found).every((count) => count >= 1),
        `${hours} h: ${JSON.stringify(found)}`,
      );
    }
  });
});

async function snapshot({ db }: TestServer) {
  return {
    users: await db.selectFrom('users').selectAll().orderBy('id').execute(),
    courses: await db.selectFrom('courses').selectAll().orderBy('id').execute(),
    members: await db.selectFrom('course_members').selectAll().orderBy('user_id').execute(),
    sessions: await db.selectFrom('live_sessions').selectAll().orderBy('id').execute(),
  };
}
