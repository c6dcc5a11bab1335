import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { instantText } from '../../domain/instant.js';
import { ChildProgram } from '../../../testing/server/child-program.js';
import { reportFigures } from '../../../testing/server/report-figures.js';
import { TestServer } from '../../../testing/server/test-server.js';

const students = 24;
const seats = 3;

interface Counted {
  calls: number;
  joins: number;
  refusedOffers: number;
  jumps: number;
  refusedJumps: number;
}

/** Reads seats and the waiting list at one moment: true for each student with an offer, in the order of the list. */
async function look({ db }: TestServer, id: number) {
  const rows = await db
    .selectFrom('live_sessions')
    .leftJoin('waiting_students', 'waiting_students.session_id', 'live_sessions.id')
    .select(['seats_taken', 'offered_until', 'user_id'])
    .where('live_sessions.id', '=', id)
    .orderBy('place')
    .execute();
  const waiting = rows.filter(({ user_id }) => user_id !== null);
  return { taken: rows[0]!.seats_taken, offers: waiting.map(({ offered_until }) => offered_until !== null) };
}

/** Students wait, join, stop and leave at once, in two processes on PostgreSQL, and others try to join past them. */
async function race(t: TestContext): Promise<Counted[]> {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive({ max_participants: seats });
  const now = instantText(server.clock.now());
  const users = await server.db
    .insertInto('users')
    .values(Array.from({ length: students }, (_, index) => ({ subject: `u${index}`, created_at: now })))
    .returning('id')
    .execute();
  const membership = { course_id: 5, source: 'token' as const, role: 'student' as const, began_at: now };
  await server.db
    .insertInto('course_members')
    .values(users.map((user) => ({ ...membership, user_id: user.id })))
    .execute();
  // Amina is offered a seat and never takes it, so somebody waits all the time.
  await server.post('amina', `/api/live-sessions/${id}/wait`);

  // With SQLite there is only one server.
  const processes = server.context.config.databaseUrl === null ? 1 : 2;
  const share = students / processes;
  const place = JSON.stringify(server.context.config);
  const programs = Array.from({ length: processes }, (_, index) => {
    const own = users.slice(index * share, (index + 1) * share).map((user) => String(user.id));
    return new ChildProgram(t, 'testing/server/wait-many.ts', [place, String(id), now, own[0]!, own.at(-1)!]);
  });
  await Promise.all(programs.map((program) => program.line(/^ready$/)));
  for (const program of programs) program.signal();
  let over = false;
  const lines = Promise.all(programs.map((program) => program.line(/^\{/))).finally(() => (over = true));
  let looks = 0;
  while (!over) {
    const { taken, offers } = await look(server, id);
    const offered = offers.filter(Boolean).length;
    assert.ok(taken + offered <= seats, `${taken} taken, ${offered} offered`);
    assert.deepEqual(
      offers,
      offers.map((_, index) => index < offered),
    );
    looks += 1;
    // SQLite answers without giving way to other events.
    await setImmediate();
  }
  assert.ok(looks > 10);
  assert.deepEqual(await look(server, id), { taken: 0, offers: [true] });
  return (await lines).map((line) => JSON.parse(line) as Counted);
}

test('waits, joins and leaves at once: no seat too many, and nobody passes the waiting list', async (t) => {
  const counted = await race(t);
  const sum = (key: keyof Counted) => counted.reduce((all, one) => all + one[key], 0);
  // One student of each process tries to pass the list.
  assert.equal(sum('joins'), students - counted.length);
  assert.deepEqual([sum('refusedOffers'), sum('jumps')], [0, 0]);
  assert.ok(sum('refusedJumps') > 0);
  reportFigures('T09', { 'calls about waiting': sum('calls'), 'seats taken past the waiting list': 0 });
});
