import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attendanceReport } from './attendance-report.js';
import { instantText } from './instant.js';
import type { SessionState } from './session.js';

const start = Date.parse('2026-03-02T10:00:00.000Z');
const at = (minutes: number) => instantText(start + minutes * 60_000);

const live: SessionState = {
  status: 'live',
  scheduled_start_time: at(-5),
  scheduled_end_time: at(85),
  actual_start_time: at(0),
  actual_end_time: null,
  end_reason: null,
  cancelled_reason: null,
  version: 2,
  updated_at: at(0),
};
const ended: SessionState = { ...live, status: 'ended', actual_end_time: at(60) };
const amina = { id: 3, first_name: 'Amina', last_name: 'Benali' };

function stay(from: number, to: number | null, user_id = amina.id) {
  const left_at = to === null ? null : at(to);
  return { user_id, joined_at: at(from), counted_from: at(from), left_at, last_seen_at: null };
}

function rowOf(session: SessionState, stays: ReturnType<typeof stay>[], minutes: number) {
  return attendanceReport(session, [amina], stays, 75, start + minutes * 60_000).rows[0]!;
}

describe('a row of the report', () => {
  test('has only the stays of its student, with the last leave', () => {
    assert.deepEqual(rowOf(ended, [stay(0, 40), stay(1, 50, 4), stay(10, 20)], 90), {
      user_id: 3,
      first_name: 'Amina',
      last_name: 'Benali',
      joined_at: at(0),
      left_at: at(40),
      attendance_seconds: 40 * 60,
      attendance_percent: 66,
      intervals: [
        { joined_at: at(0), left_at: at(40) },
        { joined_at: at(10), left_at: at(20) },
      ],
    });
  });

  test('of an absent student is empty', () => {
    const { joined_at, left_at, attendance_seconds, attendance_percent, intervals } = rowOf(ended, [], 90);
    assert.deepEqual(
      [joined_at, left_at, attendance_seconds, attendance_percent, intervals],
      [null, null, 0, 0, []],
    );
  });

  test('of a present student has no leave, although another device has left', () => {
    const row = rowOf(live, [stay(0, 10), stay(5, null)], 20);
    assert.equal(row.left_at, null);
    assert.equal(row.attendance_seconds, 20 * 60);
    assert.equal(row.attendance_percent, 100);
  });

  test('counts a live session up to now', () => {
    assert.equal(rowOf(live, [stay(0, 10)], 40).attendance_percent, 25);
  });

  test('rounds percents down', () => {
    const almost = { ...stay(0, 45), left_at: instantText(start + 45 * 60_000 - 1_000) };
    assert.equal(rowOf(ended, [almost], 90).attendance_percent, 74);
    assert.equal(rowOf(ended, [stay(0, 45)], 90).attendance_percent, 75);
  });

  test('is 0 percent before the start and right after it', () => {
    const scheduled: SessionState = { ...live, status: 'scheduled', actual_start_time: null };
    assert.equal(rowOf(scheduled, [], -30).attendance_percent, 0);
    assert.equal(rowOf(live, [stay(0, null)], 0).attendance_percent, 0);
  });
});

test('the report contains the threshold', () => {
  assert.equal(attendanceReport(ended, [], [], 80, start).threshold, 80);
});
