import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { AttendanceIntervalsTable, SessionRow } from '../../demo-server/db/tables.js';
import type { InstructorPresence } from '../../demo-server/domain/automatic-end.js';
import { effectiveSession } from '../../demo-server/domain/effective-session.js';
import { instantText } from '../../demo-server/domain/instant.js';
import { lapsedBefore } from '../../demo-server/domain/presence.js';
import { instructorPresence } from '../../demo-server/sessions/schedule/instructor-presence.js';
import { waitingListAt, type WaitingStudent } from '../../demo-server/domain/waiting-list.js';
import {
  anyCommand,
  type Command,
  newSession,
  perform,
  repeatable,
} from '../../testing/server/any-command.js';
import type { Answer } from '../../testing/server/answer.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { endOnFailure, seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';

const runs = Math.ceil(Number(process.env.MODEL_RUNS ?? 20) / 2);
const list = '/api/courses/5/live-sessions';
const graceMs = 10 * 60_000;
const edges = ['scheduled>live', 'scheduled>ended', 'scheduled>cancelled', 'live>ended', 'ended>live'];
let steps = 0;
let refusals = 0;
let repetitions = 0;

type StoredSession = SessionRow & InstructorPresence;

interface Rows {
  sessions: Map<number, StoredSession>;
  stays: AttendanceIntervalsTable[];
  waiting: WaitingRow[];
}

type WaitingRow = WaitingStudent & { session_id: number };

async function rowsOf({ db }: TestServer): Promise<Rows> {
  const sessions = await db
    .selectFrom('live_sessions')
    .selectAll()
    .select(instructorPresence)
    .orderBy('id')
    .execute();
  const stays = await db.selectFrom('attendance_intervals').selectAll().orderBy('join_id').execute();
  const waiting = await db
    .selectFrom('waiting_students')
    .select(['session_id', 'user_id', 'last_seen_at', 'offered_until'])
    .orderBy('place')
    .execute();
  return { sessions: new Map(sessions.map((session) => [session.id, session])), stays, waiting };
}

/** Checks the rows after a commit (docs/reliability.md, I1, I2, I5, I7 to I9). */
function assertSound({ sessions, stays, waiting }: Rows): void {
  const rooms = new Set([...sessions.values()].map(({ jitsi_room_name }) => jitsi_room_name));
  assert.equal(rooms.size, sessions.size);
  for (const session of sessions.values()) {
    const { status, end_reason, actual_start_time: start, actual_end_time: end } = session;
    assert.match(session.jitsi_room_name, /^ls-[a-z2-7]{26}$/);
    const ran = status === 'live' || (status === 'ended' && end_reason !== 'no_show');
    assert.deepEqual([start !== null, end !== null], [ran, ran && status === 'ended']);
    if (start !== null && end !== null) assert.ok(end >= start);
    const open = stays.filter(({ session_id, left_at }) => session_id === session.id && left_at === null);
    if (status !== 'live') assert.equal(open.length, 0);
    const seated = new Set(open.filter(({ role }) => role === 'student').map(({ user_id }) => user_id));
    assert.equal(session.seats_taken, seated.size);
    const list = waiting.filter(({ session_id }) => session_id === session.id);
    if (status !== 'live') assert.equal(list.length, 0);
    // Offers go to the first students, and never exceed the free seats.
    const offers = list.map(({ offered_until }) => offered_until !== null);
    const offered = offers.filter(Boolean).length;
    assert.ok(seated.size + offered <= session.max_participants);
    assert.deepEqual(
      offers,
      list.map((_, index) => index < offered),
    );
    assert.ok(!list.some(({ user_id }) => seated.has(user_id)));
  }
  for (const { joined_at, left_at } of stays) assert.ok(left_at === null || left_at >= joined_at);
}

/**
 * Checks that a step is an allowed transition, and its versions: one more for a change that was due by time, one more for
 * the command's own change, none for a change of counts (I1, I12).
 */
function assertStep(before: Rows, after: Rows, command: Command, at: number): void {
  for (const [id, now] of after.sessions) {
    const then = before.sessions.get(id);
    if (!then) continue;
    assert.ok(then.deleted_at === null || now.deleted_at === then.deleted_at);
    if (then.status !== now.status) assert.ok(edges.includes(`${then.status}>${now.status}`));
    const { version, ...restNow } = withoutSeats(now);
    const { version: _old, ...restThen } = withoutSeats(then);
    const isUntouched = isDeepStrictEqual(restNow, restThen);
    const { version: old, ...due } = withoutSeats(isUntouched ? then : effectiveSession(then, at, graceMs));
    const expected = isDeepStrictEqual(restNow, due) ? old : old + 1;
    assert.equal(version, expected, `${command.what}: ${JSON.stringify([then, now])}`);
    const isOver = then.status === 'ended' || then.status === 'cancelled';
    if (isOver && !['recording', 'reopen', 'delete'].includes(command.what))
      assert.deepEqual(restNow, restThen);
  }
}

/** Leaves out what changes without a new version. */
function withoutSeats({ waiting_version: _version, ...session }: StoredSession) {
  return { ...session, seats_taken: 0, instructor_stayed_until: null, reopened_at: null };
}

/** Returns whether no change is due by time, which any next call would store. */
function isSettled({ sessions, stays, waiting }: Rows, now: number): boolean {
  const lapsed = instantText(lapsedBefore(now));
  return (
    [...sessions.values()].every(({ id, max_participants, seats_taken }) => {
      const list = waiting.filter(({ session_id }) => session_id === id);
      return isDeepStrictEqual(waitingListAt(list, max_participants - seats_taken, now, null), list);
    }) &&
    [...sessions.values()].every((session) => effectiveSession(session, now, graceMs) === session) &&
    stays.every(
      ({ left_at, last_seen_at }) => left_at !== null || last_seen_at === null || last_seen_at >= lapsed,
    )
  );
}

function told({ text }: Answer): string {
  return text.replace(/"(server_time|request_id)":"[^"]*"/g, '');
}

async function play(t: TestContext, commands: Command[]): Promise<void> {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const ids = [await server.schedule({ inMinutes: 0, max_participants: 1 })];
  const stayOf = new Map<string, string>();
  for (const [index, command] of commands.entries()) {
    if (command.what === 'wait') {
      server.clock.advance(command.seconds / 60);
      continue;
    }
    const before = await rowsOf(server);
    const given = { joinId: stayOf.get(command.who) ?? 'none', key: `${index}` };
    const answer = await perform(server, command, ids, given);
    const after = await rowsOf(server);
    steps += 1;
    assertSound(after);
    assertStep(before, after, command, server.clock.now());
    // I13
    if (answer.status >= 400 && isSettled(before, server.clock.now())) {
      assert.deepEqual(after, before);
      refusals += 1;
    }
    // I11
    if (repeatable.includes(command.what)) {
      const again = await perform(server, command, ids, given);
      assert.deepEqual([again.status, told(again)], [answer.status, told(answer)]);
      assert.deepEqual(await rowsOf(server), after);
      repetitions += 1;
    }
    if (command.what === 'join' && answer.status === 200) stayOf.set(command.who, answer.joined.join_id);
    if (command.what === 'create' && answer.status === 201) {
      ids.push(answer.session.id);
      await assertKept(server, command, answer);
    }
  }
  await assertListed(server);
}

/** Checks that a created session is returned as it was sent, with composed text and times in UTC (I19). */
async function assertKept(server: TestServer, command: Command, { session }: Answer): Promise<void> {
  const sent = newSession(command, server.clock.now());
  const read = (await server.get('leo', `/api/live-sessions/${session.id}`)).session;
  assert.equal(read.title, sent.title.normalize('NFC'));
  assert.equal(read.description, sent.description?.normalize('NFC') ?? null);
  assert.equal(Date.parse(read.scheduled_start_time), Date.parse(sent.scheduled_start_time));
  assert.equal(Date.parse(read.scheduled_end_time), Date.parse(sent.scheduled_end_time));
}

/** Checks that pages contain each session once, ordered by start and id (I20). */
async function assertListed(server: TestServer): Promise<void> {
  const found: number[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer: Answer = await server.get('amina', `${list}?limit=2${cursor && `&cursor=${cursor}`}`);
    found.push(...answer.sessions.map(({ id }) => id));
    cursor = answer.nextCursor;
  }
  const { sessions } = await rowsOf(server);
  const listed = [...sessions.values()].filter(({ deleted_at }) => deleted_at === null);
  const sorted = listed.sort(
    (a, b) => a.scheduled_start_time.localeCompare(b.scheduled_start_time) || a.id - b.id,
  );
  assert.deepEqual(
    found,
    sorted.map(({ id }) => id),
  );
}

test(`${runs} random classes keep the invariants at each commit (SEED=${seed})`, async (t) => {
  const commands = fc.array(anyCommand, { minLength: 10, maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, (all) => play(t, all)),
    { numRuns: runs, seed, endOnFailure },
  );
  reportFigures('T02', {
    steps,
    'refusals that change nothing': refusals,
    'repetitions that change nothing': repetitions,
    'invariants broken': 0,
  });
});
