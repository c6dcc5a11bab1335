import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openSqlite } from '../open-sqlite.js';
import type { Database } from '../tables.js';

const at = '2026-03-02T10:00:00.000Z';
const later = '2026-03-02T11:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'live-session-'));
let db: Database;
let number = 0;

function session(fields: object) {
  number += 1;
  return {
    course_id: 1,
    instructor_id: 1,
    title: 'Suites',
    scheduled_start_time: at,
    scheduled_end_time: later,
    status: 'scheduled' as const,
    jitsi_room_name: `ls-${number}`,
    max_participants: 2,
    recording_enabled: 1,
    version: 1,
    created_at: at,
    updated_at: at,
    ...fields,
  };
}

function stay(fields: object) {
  number += 1;
  const join_id = String(number);
  return { join_id, session_id: 1, user_id: 1, role: 'student' as const, joined_at: at, ...fields };
}

before(async () => {
  db = await openSqlite(join(folder, 'a.sqlite'));
  await db.insertInto('users').values({ subject: 'u', created_at: at }).execute();
  await db.insertInto('courses').values({ id: 1, title: 'A', slug: 'a', created_at: at }).execute();
  await db
    .insertInto('live_sessions')
    .values(session({ jitsi_room_name: 'ls-taken' }))
    .execute();
});

after(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const ran = { actual_start_time: at, actual_end_time: later };

describe('the database itself refuses a session', () => {
  const refused: [string, object][] = [
    ['of an unknown status', { status: 'open' }],
    ['that ends as it starts', { scheduled_end_time: at }],
    ['without a title', { title: '' }],
    ['with a title of 256 characters', { title: 'x'.repeat(256) }],
    ['with the room of another session', { jitsi_room_name: 'ls-taken' }],
    ['without seats', { max_participants: 0 }],
    ['of 1001 seats', { max_participants: 1_001 }],
    ['with more seats taken than it has', { status: 'live', actual_start_time: at, seats_taken: 3 }],
    ['with a negative number of seats taken', { status: 'live', actual_start_time: at, seats_taken: -1 }],
    ['with seats taken although it is not live', { seats_taken: 1 }],
    ['that is live without a start', { status: 'live' }],
    ['that is live with an end', { status: 'live', ...ran }],
    ['that has ended without times', { status: 'ended' }],
    ['that nobody started, with actual times', { status: 'ended', end_reason: 'no_show', ...ran }],
    ['that overran, without times', { status: 'ended', end_reason: 'overrun' }],
    ['that ended before it started', { status: 'ended', actual_start_time: later, actual_end_time: at }],
    ['that is scheduled with a start', { actual_start_time: at }],
    ['that was cancelled with times', { status: 'cancelled', ...ran }],
    ['with an end reason although it has not ended', { end_reason: 'overrun' }],
    ['with an unknown end reason', { status: 'ended', end_reason: 'fire', ...ran }],
    ['with a cancellation reason although it is not cancelled', { cancelled_reason: 'x' }],
    ['of an unknown course', { course_id: 9 }],
    ['with a text in a number column', { version: 'one' }],
  ];
  for (const [name, fields] of refused)
    test(name, async () => {
      const insert = db.insertInto('live_sessions').values(session(fields)).execute();
      await assert.rejects(insert, { name: 'SqliteError', code: /^SQLITE_CONSTRAINT/ });
    });
});

describe('the database accepts a session', () => {
  const accepted: [string, object][] = [
    ['that is live with all seats taken', { status: 'live', actual_start_time: at, seats_taken: 2 }],
    ['that an instructor ended', { status: 'ended', ...ran }],
    ['that overran', { status: 'ended', end_reason: 'overrun', ...ran }],
    ['that nobody started', { status: 'ended', end_reason: 'no_show' }],
    ['that was cancelled', { status: 'cancelled', cancelled_reason: 'Grève' }],
  ];
  for (const [name, fields] of accepted)
    test(name, async () => {
      await db.insertInto('live_sessions').values(session(fields)).execute();
    });
});

describe('the database itself refuses a stay', () => {
  const refused: [string, object][] = [
    ['that ends before it begins', { joined_at: later, left_at: at, close_reason: 'leave' }],
    ['that has ended without a reason', { left_at: later }],
    ['that has not ended but has a reason', { close_reason: 'end' }],
    ['of an unknown role', { role: 'guest' }],
    ['in an unknown session', { session_id: 99 }],
  ];
  for (const [name, fields] of refused)
    test(name, async () => {
      const insert = db.insertInto('attendance_intervals').values(stay(fields)).execute();
      await assert.rejects(insert, { name: 'SqliteError', code: /^SQLITE_CONSTRAINT/ });
    });

  test('that is open twice for one client', async () => {
    const open = () => stay({ client_id: 'tab' });
    await db.insertInto('attendance_intervals').values(open()).execute();
    const again = db.insertInto('attendance_intervals').values(open()).execute();
    await assert.rejects(again, { code: /^SQLITE_CONSTRAINT/ });
  });
});
