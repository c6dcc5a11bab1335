import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Person } from '../../testing/server/people.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { endOnFailure, seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';
import { sweep } from '../../demo-server/sessions/schedule/sweep.js';

const runs = Number(process.env.MODEL_RUNS ?? 20);
const students = ['amina', 'leo', 'yanis'] as const;
const teachers = ['claire', 'bruno'] as const;
const seats = 2;
const leaseSeconds = 90;
const graceSeconds = 600;

/** One stay in the model, in seconds since the test began. */
interface Stay {
  person: Person;
  joinId: string;
  from: number;
  until: number | null;
  beats: boolean;
  countedFrom: number | null;
  lastSeen: number;
}

/** The expected state of a session. */
interface Model {
  id: number;
  status: 'scheduled' | 'live' | 'ended' | 'cancelled';
  scheduledEnd: number;
  start: number | null;
  end: number | null;
  stays: Stay[];
}

const command = fc.record({
  what: fc.constantFrom(
    'join',
    'join',
    'join',
    'beat',
    'beat',
    'leave',
    'start',
    'end',
    'cancel',
    'wait',
    'wait',
    'sweep',
  ),
  who: fc.constantFrom<Person[]>(...students, ...teachers, 'marc'),
  session: fc.integer({ min: 0, max: 2 }),
  client: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  beats: fc.boolean(),
  seconds: fc.constantFrom(1, 20, 30, 60, 91, 600, 2_400),
});
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** Applies the changes that are due by time. */
function pass(model: Model, now: number): void {
  const over = Math.min(model.scheduledEnd + 3_600, desertedAt(model));
  if (model.status === 'scheduled' && now >= model.scheduledEnd) model.status = 'ended';
  if (model.status === 'live' && now >= over) close(model, over);
}

/** Returns when the session ends because its teachers left. */
function desertedAt({ stays, scheduledEnd }: Model): number {
  const own = stays.filter(({ person }) => teachers.includes(person as 'claire'));
  if (own.length === 0) return Infinity;
  const ends = own.map(({ until, beats, lastSeen }) => until ?? (beats ? lastSeen : Infinity));
  return Math.max(scheduledEnd, ...ends) + graceSeconds;
}

function lapse(model: Model, now: number): void {
  for (const stay of model.stays)
    if (stay.until === null && stay.beats && stay.lastSeen < now - leaseSeconds) stay.until = stay.lastSeen;
}

function close(model: Model, at: number): void {
  lapse(model, at);
  model.status = 'ended';
  model.end = at;
  for (const stay of model.stays) stay.until ??= at;
}

function seatsTaken({ stays }: Model): number {
  const present = stays.filter(({ until, person }) => until === null && students.includes(person as 'amina'));
  return new Set(present.map(({ person }) => person)).size;
}

/** Counts the seconds in which a person was present, one by one: until the planned end of the session, and after it. */
function secondsThere(model: Model, person: Person, now: number): [inside: number, outside: number] {
  const there: [number, number] = [0, 0];
  if (model.start === null) return there;
  for (let second = model.start; second < (model.end ?? now); second += 1)
    if (
      model.stays.some(
        (stay) =>
          stay.person === person &&
          stay.countedFrom !== null &&
          stay.countedFrom <= second &&
          second < (stay.until ?? (stay.beats ? stay.lastSeen : now)),
      )
    )
      there[second < model.scheduledEnd ? 0 : 1] += 1;
  return there;
}

async function play(t: TestContext, commands: Command[]): Promise<void> {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  let now = 0;
  const models: Model[] = [];
  for (let number = 0; number < 3; number += 1) {
    const id = await server.schedule({ inMinutes: 0, minutes: 30 * (number + 1), max_participants: seats });
    models.push({
      id,
      status: 'scheduled',
      scheduledEnd: 1_800 * (number + 1),
      start: null,
      end: null,
      stays: [],
    });
  }
  for (const { what, who, session, client, beats, seconds } of commands) {
    const model = models[session]!;
    const path = `/api/live-sessions/${model.id}`;
    const teaches = teachers.includes(who as 'claire');
    const refusal = who === 'marc' ? 'not_found' : null;
    const own = model.stays.filter(({ person, until }) => person === who && until === null);
    if (what === 'wait') {
      now += seconds;
      server.clock.advance(seconds / 60);
    } else if (what === 'sweep') {
      await sweep(server.context);
      for (const one of models) {
        pass(one, now);
        lapse(one, now);
      }
    } else if (what === 'start' || what === 'end' || what === 'cancel') {
      const { status, problem } = await told(server, who, `${path}/${what}`);
      if (!refusal && teaches) pass(model, now);
      const right = refusal ?? (teaches ? changed(model, what, now) : 'forbidden');
      assert.equal(status < 400 ? null : problem!.code, right);
    } else if (what === 'join') {
      const answer = await server.post(who, `${path}/join`, { client_id: client, heartbeat: beats });
      if (!refusal) {
        pass(model, now);
        if (model.status === 'live') lapse(model, now);
      }
      const right =
        refusal ?? joins(model, who, now, beats, answer.status === 200 ? answer.joined.join_id : '');
      assert.equal(answer.status < 400 ? null : answer.problem.code, right);
    } else if (what === 'leave') {
      assert.equal((await server.post(who, `${path}/leave`)).status, refusal ? 404 : 204);
      if (refusal) continue;
      pass(model, now);
      for (const stay of own) {
        const hasLapsed = stay.beats && stay.lastSeen < now - leaseSeconds;
        stay.until ??= hasLapsed ? stay.lastSeen : now;
      }
    } else {
      const stay = own.at(-1);
      const json = { join_id: stay?.joinId ?? 'none', in_room: beats };
      const answer = await server.post(who, `${path}/heartbeat`, json);
      if (!refusal) pass(model, now);
      const right = refusal ?? keeps(model, stay, now, beats);
      assert.equal(answer.status < 400 ? null : answer.problem.code, right);
    }
    await compare(server, model, now);
  }
}

async function told(server: TestServer, who: Person, path: string) {
  const answer = await server.post(who, path);
  return { status: answer.status, problem: answer.status < 400 ? null : answer.problem };
}

function changed(model: Model, what: 'start' | 'end' | 'cancel', now: number): string | null {
  if (model.status === 'ended') return what === 'end' ? null : 'session_ended';
  if (model.status === 'cancelled') return what === 'cancel' ? null : 'session_cancelled';
  if (what === 'cancel' && model.status === 'live') return 'session_already_live';
  if (what === 'end' && model.status === 'scheduled') return 'session_not_started';
  if (what === 'cancel') model.status = 'cancelled';
  if (what === 'start') model.start ??= now;
  if (what === 'start') model.status = 'live';
  if (what === 'end') close(model, now);
  return null;
}

const notLive = {
  scheduled: 'session_not_started',
  ended: 'session_ended',
  cancelled: 'session_cancelled',
} as const;

function joins(model: Model, person: Person, now: number, beats: boolean, joinId: string) {
  if (model.status !== 'live') return notLive[model.status];
  const open = model.stays.filter((stay) => stay.person === person && stay.until === null);
  const same = model.stays.find((stay) => stay.joinId === joinId);
  if (same) {
    same.beats ||= beats;
    if (same.beats) same.lastSeen = now;
    return null;
  }
  const isStudent = students.includes(person as 'amina');
  if (isStudent && open.length === 0 && seatsTaken(model) >= seats) return 'session_full';
  // The order of stays that began in the same second is not visible, so the model takes the server's choice.
  const oldest = open
    .filter(({ from }) => from === open[0]!.from)
    .sort((a, b) => (a.joinId < b.joinId ? -1 : 1))[0];
  if (open.length >= 5) oldest!.until = now;
  model.stays.push({
    person,
    joinId,
    from: now,
    until: null,
    beats,
    countedFrom: beats ? null : now,
    lastSeen: now,
  });
  return null;
}

function keeps(model: Model, stay: Stay | undefined, now: number, inRoom: boolean): string | null {
  if (model.status !== 'live') return notLive[model.status];
  if (!stay || stay.until !== null) return 'not_joined';
  if (stay.beats && stay.lastSeen < now - leaseSeconds) {
    stay.until = stay.lastSeen;
    return 'lease_expired';
  }
  stay.beats = true;
  stay.lastSeen = now;
  if (inRoom) stay.countedFrom ??= now;
  return null;
}

async function compare(server: TestServer, model: Model, now: number): Promise<void> {
  const stored = await server.stored(model.id);
  const open = (await server.stays(model.id)).filter(({ left_at }) => left_at === null);
  const seated = new Set(open.filter(({ role }) => role === 'student').map(({ user_id }) => user_id)).size;
  assert.equal(stored.seats_taken, seated);
  assert.ok(seated <= seats);
  const seen = { ...model, stays: model.stays.map((stay) => ({ ...stay })) };
  pass(seen, now);
  const { session } = await server.get('claire', `/api/live-sessions/${model.id}`);
  assert.equal(session.status, seen.status);
  if (stored.status === 'live' && seen.status === 'live') assert.equal(seated, seatsTaken(model));
  const { attendance } = await server.get('claire', `/api/live-sessions/${model.id}/attendance`);
  for (const [index, person] of students.entries()) {
    const { attendance_seconds, outside_seconds } = attendance.rows[index]!;
    assert.deepEqual([attendance_seconds, outside_seconds], secondsThere(seen, person, now), person);
  }
}

test(`${runs} random classes match a simple model after each step (SEED=${seed})`, async (t) => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 40, size: 'max' }), (commands) => {
      steps += commands.length;
      return play(t, commands);
    }),
    { numRuns: runs, seed, endOnFailure },
  );
  reportFigures('T02', { classes: runs, steps, 'answers that differ from the model': 0, seed: String(seed) });
});
