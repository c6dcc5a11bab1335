import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { temporaryFolder } from '../../../testing/server/temporary-folder.js';
import { testDatabase } from '../../../testing/server/test-database.js';
import { openDatabase } from '../open-database.js';

const at = '2026-03-02T10:00:00.000Z';
const later = '2026-03-02T11:00:00.000Z';

const rows = [
  `INSERT INTO users (id, subject, first_name, created_at) VALUES
    (1, 'u-claire', 'Claire', '${at}'), (2, 'u-leo', 'Léo', '${at}'), (3, 'demo:amina.benali', 'Amina', '${at}')`,
  `INSERT INTO courses (id, title, slug, created_at) VALUES (5, 'Maths', 'maths', '${at}')`,
  `INSERT INTO course_members (course_id, user_id, role, suspended_at) VALUES
    (5, 1, 'instructor', NULL), (5, 2, 'student', '${later}'), (5, 3, 'student', NULL)`,
  `INSERT INTO live_sessions (id, course_id, instructor_id, title, scheduled_start_time, scheduled_end_time,
      actual_start_time, actual_end_time, status, jitsi_room_name, max_participants, seats_taken, recording_enabled,
      recording_url, recording_visible, end_reason, version, created_at, updated_at) VALUES
    (7, 5, 1, 'Live', '${at}', '${later}', '${at}', NULL, 'live', 'ls-7', 2, 1, 1, NULL, 1, NULL, 2, '${at}', '${at}'),
    (8, 5, 1, 'Over', '${at}', '${later}', '${at}', '${later}', 'ended', 'ls-8', 2, 0, 0, '/r', 0, 'overrun', 3, '${at}', '${at}')`,
  `INSERT INTO live_session_participants (id, session_id, user_id, enrolled_at, joined_at) VALUES (1, 7, 2, '${at}', '${at}')`,
  `INSERT INTO attendance_intervals (join_id, session_id, user_id, role, joined_at, counted_from)
    VALUES ('j', 7, 2, 'student', '${at}', '${at}')`,
  `INSERT INTO idempotency_keys (user_id, key, request_hash, session_id, created_at) VALUES (1, 'k', 'h', 7, '${at}')`,
];

test('a database of the version before keeps every row, and its references', async (t) => {
  const database = await testDatabase({ isEmpty: true });
  if (database) t.after(() => database.drop());
  const place = { databaseFile: join(temporaryFolder(t), 'a.sqlite'), databaseUrl: database?.url ?? null };
  const before = await openDatabase(place, '0003-shared-rate-limits');
  for (const insert of rows) await sql.raw(insert).execute(before);
  const old = await sql<object>`SELECT * FROM live_sessions ORDER BY id`.execute(before);
  await before.destroy();

  const db = await openDatabase(place);
  const sessions = await db.selectFrom('live_sessions').selectAll().orderBy('id').execute();
  assert.deepEqual(
    sessions,
    old.rows.map((row) => ({ ...row, deleted_at: null, waiting_version: 0 })),
  );
  const members = await db.selectFrom('course_members').selectAll().orderBy('user_id').execute();
  const common = { course_id: 5, began_at: at, ended_at: null };
  assert.deepEqual(members, [
    { ...common, user_id: 1, source: 'token', role: 'instructor', suspended_at: null },
    { ...common, user_id: 2, source: 'token', role: 'student', suspended_at: later },
    { ...common, user_id: 3, source: 'demo', role: 'student', suspended_at: null },
  ]);
  for (const table of ['live_session_participants', 'attendance_intervals', 'idempotency_keys'] as const)
    assert.equal((await db.selectFrom(table).selectAll().execute()).length, 1, table);
  // References of other tables point to the rebuilt table.
  const stray = { join_id: 'x', session_id: 99, user_id: 2, role: 'student' as const, joined_at: at };
  await assert.rejects(db.insertInto('attendance_intervals').values(stray).execute(), /foreign key/i);
  await assert.rejects(db.deleteFrom('live_sessions').execute(), /foreign key/i);
  const left = {
    status: 'ended',
    seats_taken: 0,
    actual_end_time: later,
    end_reason: 'instructor_left',
  } as const;
  await db.updateTable('live_sessions').set(left).where('id', '=', 7).execute();
  const { id: _, ...newSession } = sessions[1]!;
  const { id } = await db
    .insertInto('live_sessions')
    .values({ ...newSession, jitsi_room_name: 'ls-9' })
    .returning('id')
    .executeTakeFirstOrThrow();
  assert.equal(id, database ? 1 : 9);
  await db.destroy();
});
