import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { type CompiledQuery, Kysely } from 'kysely';
import { instantText } from '../../domain/instant.js';
import { ChildProgram } from '../../../testing/server/child-program.js';
import type { Person } from '../../../testing/server/people.js';
import { reportFigures } from '../../../testing/server/report-figures.js';
import { TestServer } from '../../../testing/server/test-server.js';

const rounds = Math.ceil(Number(process.env.RACE_ROUNDS ?? 1) / 2);
const students = 180;
const seats = 50;
const processes = 3;

/** Joins students to one session from three processes on one database. */
async function race(t: TestContext): Promise<void> {
  const server = await TestServer.open(t);
  const id = await server.startLive({ max_participants: seats });
  const now = instantText(server.clock.now());
  const users = await server.db
    .insertInto('users')
    .values(Array.from({ length: students }, (_, index) => ({ subject: `u${index}`, created_at: now })))
    .returning('id')
    .execute();
  const members = users.map((user) => ({
    course_id: 5,
    user_id: user.id,
    source: 'token' as const,
    role: 'student' as const,
    began_at: now,
  }));
  await server.db.insertInto('course_members').values(members).execute();

  const place = JSON.stringify(server.context.config);
  const share = students / processes;
  const programs = Array.from({ length: processes }, (_, index) => {
    const own = users.slice(index * share, (index + 1) * share).map((user) => String(user.id));
    return new ChildProgram(t, 'testing/server/join-many.ts', [place, String(id), now, own[0]!, own.at(-1)!]);
  });
  await Promise.all(programs.map((program) => program.line(/^ready$/)));
  for (const program of programs) program.signal();
  const answers = await Promise.all(programs.map((program) => program.line(/^\[/)));
  const outcomes = answers.flatMap((line) => JSON.parse(line) as string[]);

  const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
  const counts = [count('joined'), count('session_full')];
  assert.deepEqual(counts, [seats, students - seats], String([...new Set(outcomes)]));
  assert.equal((await server.stored(id)).seats_taken, seats);
  assert.equal((await server.stays(id)).length, seats);
}

for (let round = 1; round <= rounds; round += 1)
  test(`three processes on one database give each seat once, round ${round}`, async (t) => {
    await race(t);
    reportFigures('T09', { rounds: 1, joins: students, 'seats given twice': 0 });
  });

// The lock on the session would also allow a count before; seats must not depend on that lock alone.
test('one statement both checks for a free seat and takes it', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const ran = t.mock.method(Kysely.prototype, 'executeQuery');
  await server.post('amina', `/api/live-sessions/${id}/join`);
  const statements = ran.mock.calls.map((call) => (call.arguments[0] as CompiledQuery).sql);
  const taking = statements.filter((statement) =>
    /^update "live_sessions" set .*"seats_taken"/.test(statement),
  );
  assert.equal(taking.length, 1);
  assert.match(taking[0]!, / where .*"seats_taken" < "max_participants"/);
});

describe('joining', () => {
  test('returns all that a student needs for the room', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const { status, joined, headers } = await server.post('amina', `/api/live-sessions/${id}/join`);
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'no-store');
    const { jitsi_room_name } = await server.stored(id);
    const { join_id, ...data } = joined;
    assert.match(join_id, /^[0-9a-f]{32}$/);
    assert.deepEqual(data, {
      jitsi_room_name,
      jitsi_server_url: 'https://meet.jit.si',
      user_display_name: 'Amina Benali',
      user_email: 'amina@example.org',
      is_instructor: false,
      subject: 'Suites numériques',
      hard_end_at: '2026-03-02T12:30:00.000Z',
      server_time: '2026-03-02T10:00:00.000Z',
    });
  });

  test('as an instructor takes no seat, and the data say so', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ max_participants: 1 });
    const { joined } = await server.post('claire', `/api/live-sessions/${id}/join`);
    assert.equal(joined.is_instructor, true);
    assert.equal((await server.stored(id)).seats_taken, 0);
    assert.equal((await server.post('amina', `/api/live-sessions/${id}/join`)).status, 200);
  });

  test('works without a body', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    assert.equal((await server.ask('amina', 'POST', `/api/live-sessions/${id}/join`)).status, 200);
  });

  test('with the same client id returns the same stay; with another one opens a second stay in the same seat', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ max_participants: 1 });
    const join = async (client_id: string) => {
      const { joined } = await server.post('amina', `/api/live-sessions/${id}/join`, {
        client_id,
        heartbeat: true,
      });
      return joined.join_id;
    };
    const first = await join('tab-1');
    assert.equal(await join('tab-1'), first);
    assert.notEqual(await join('tab-2'), first);
    assert.equal((await server.stays(id)).length, 2);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('with the same client id renews the lease of the stay', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ max_participants: 1 });
    const join = (person: Person) =>
      server.post(person, `/api/live-sessions/${id}/join`, { client_id: 'tab', heartbeat: true });
    await join('amina');
    server.clock.advance(85 / 60);
    await join('amina');
    server.clock.advance(90 / 60);
    assert.equal((await join('leo')).problem.code, 'session_full');
    server.clock.advance(0.001 / 60);
    assert.equal((await join('leo')).status, 200);
    const [stay] = await server.stays(id);
    assert.equal(stay!.left_at, '2026-03-02T10:01:25.000Z');
  });

  test('with the same client id, as a client that now sends heartbeats, makes the stay lapse without them', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const join = async (heartbeat: boolean) =>
      (await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: 'tab', heartbeat })).joined;
    const first = await join(false);
    server.clock.advance(10);
    const second = await join(true);
    assert.deepEqual([second.join_id, second.heartbeat_interval_s], [first.join_id, 30]);
    const [stay] = await server.stays(id);
    assert.deepEqual([stay!.counted_from, stay!.last_seen_at], [stay!.joined_at, '2026-03-02T10:10:00.000Z']);
  });

  test('without a client id opens a new stay each time, all in one seat', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    for (let tab = 0; tab < 2; tab += 1) await server.post('amina', `/api/live-sessions/${id}/join`);
    assert.equal((await server.stays(id)).length, 2);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('a sixth time closes the oldest stay', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    for (let tab = 0; tab < 6; tab += 1) {
      await server.post('amina', `/api/live-sessions/${id}/join`, { client_id: `tab-${tab}` });
      server.clock.advance(1);
    }
    const stays = await server.stays(id);
    assert.deepEqual(
      stays.map(({ client_id, close_reason }) => [client_id, close_reason]),
      [
        ['tab-0', 'replaced'],
        ['tab-1', null],
        ['tab-2', null],
        ['tab-3', null],
        ['tab-4', null],
        ['tab-5', null],
      ],
    );
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('a full session is refused until someone leaves', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ max_participants: 1 });
    await server.post('amina', `/api/live-sessions/${id}/join`);
    const full = await server.post('leo', `/api/live-sessions/${id}/join`);
    assert.equal(full.status, 409);
    assert.equal(full.problem.code, 'session_full');
    assert.equal(full.headers.get('retry-after'), '30');
    assert.equal((await server.get('leo', `/api/live-sessions/${id}`)).session.reason, 'session_full');
    assert.equal((await server.get('amina', `/api/live-sessions/${id}`)).session.reason, null);
    await server.post('amina', `/api/live-sessions/${id}/leave`);
    assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
  });

  test('a scheduled session is refused, with the time at which it opens', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 0 });
    const answer = await server.post('amina', `/api/live-sessions/${id}/join`);
    assert.equal(answer.status, 409);
    assert.equal(answer.problem.code, 'session_not_started');
    assert.equal(answer.problem.opens_at, '2026-03-02T09:45:00.000Z');
  });

  test('is possible until the hard end, which is then stored', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ minutes: 60 });
    await server.post('amina', `/api/live-sessions/${id}/join`);
    server.clock.set('2026-03-02T11:59:59.999Z');
    assert.equal((await server.post('leo', `/api/live-sessions/${id}/join`)).status, 200);
    server.clock.set('2026-03-02T12:00:00.000Z');
    assert.equal((await server.post('yanis', `/api/live-sessions/${id}/join`)).problem.code, 'session_ended');
    const { status, end_reason, actual_end_time, seats_taken } = await server.stored(id);
    assert.deepEqual([status, end_reason, seats_taken], ['ended', 'overrun', 0]);
    assert.equal(actual_end_time, '2026-03-02T12:00:00.000Z');
    for (const { left_at, close_reason } of await server.stays(id))
      assert.deepEqual([left_at, close_reason], ['2026-03-02T12:00:00.000Z', 'end']);
  });
});
