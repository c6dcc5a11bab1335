import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signAccessToken } from '../../demo-server/auth/access-token.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { chance, seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';
import { sweep } from '../../demo-server/sessions/schedule/sweep.js';

const steps = Number(process.env.CHURN_STEPS ?? 1_000);
const students = 100;
const seats = 20;
const workers = 20;
const course = { id: 5, title: 'Mathématiques', role: 'student' as const };

test(`${students} students join, send heartbeats, leave and lapse in ${steps} steps: ${seats} seats, one each (SEED=${seed})`, async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive({ max_participants: seats, minutes: 600 });
  const random = chance(seed);
  const any = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)]!;
  const expiresAt = server.clock.now() + 24 * 60 * 60_000;
  const tokens = await Promise.all(
    Array.from({ length: students }, (_, index) =>
      signAccessToken(server.context.accessSecret, { sub: `s${index}`, courses: [course] }, expiresAt),
    ),
  );
  const seatOf = new Map<string, string>();
  const counts = {
    joins: 0,
    'refused for want of a seat': 0,
    leaves: 0,
    heartbeats: 0,
    'looks at the rows': 0,
  };

  const post = (token: string, call: string, json: object) =>
    server.ask(null, 'POST', `/api/live-sessions/${id}/${call}`, {
      json,
      headers: { authorization: `Bearer ${token}` },
    });
  const act = async () => {
    const token = any(tokens);
    const join_id = seatOf.get(token) ?? 'none';
    const what = any(['join', 'join', 'leave', 'heartbeat', 'heartbeat', 'time', 'look']);
    if (what === 'join') {
      const answer = await post(token, 'join', { client_id: any(['a', 'b']), heartbeat: random() < 0.7 });
      if (answer.status === 200) seatOf.set(token, answer.joined.join_id);
      else assert.equal(answer.problem.code, 'session_full');
      counts[answer.status === 200 ? 'joins' : 'refused for want of a seat'] += 1;
    } else if (what === 'leave') {
      assert.equal((await post(token, 'leave', random() < 0.5 ? {} : { join_id })).status, 204);
      counts.leaves += 1;
    } else if (what === 'heartbeat') {
      const answer = await post(token, 'heartbeat', { join_id, in_room: true });
      if (answer.status !== 204) assert.match(answer.problem.code, /^(not_joined|lease_expired)$/);
      counts.heartbeats += 1;
    } else if (what === 'time') {
      // Enough for stays to lapse, but not for the session to end.
      server.clock.advance(random() < 0.1 ? 0.02 : 0.001);
      if (random() < 0.1) await sweep(server.context);
    } else {
      await look(server, id);
      counts['looks at the rows'] += 1;
    }
  };
  let left = steps;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (left-- > 0) await act();
    }),
  );
  await look(server, id);
  assert.ok(counts.joins > seats && counts['refused for want of a seat'] > 0, JSON.stringify(counts));
  assert.deepEqual(server.failures, []);
  reportFigures('T10', { ...counts, 'seats too many': 0, seed: String(seed) });
});

/** Asserts that as many seats are taken as students are present. */
async function look(server: TestServer, id: number): Promise<void> {
  const row = await server.db
    .selectFrom('live_sessions')
    .select(['seats_taken', 'max_participants'])
    .select((eb) =>
      eb
        .selectFrom('attendance_intervals')
        .where('session_id', '=', id)
        .where('role', '=', 'student')
        .where('left_at', 'is', null)
        .select(({ fn }) => fn.count<number>('user_id').distinct().as('count'))
        .$asScalar()
        .$notNull()
        .as('inside'),
    )
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal(row.seats_taken, Number(row.inside));
  assert.ok(row.seats_taken <= row.max_participants);
}
