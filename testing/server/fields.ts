import assert from 'node:assert/strict';
import type { operations } from '../../demo-server/contract/operations.js';
import type { Answer } from './answer.js';

const session = [
  'actual_end_time actual_start_time attended_count auto_end_at can cancelled_reason correction_count course course_id',
  'created_at description',
  'end_reason enrolled_count id instructor instructor_id instructor_present is_participant jitsi_room_name jitsi_server_url',
  'max_participants opens_at participant_count reason recording_enabled recording_status recording_url',
  'scheduled_end_time scheduled_start_time seat_offered_until server_time status title updated_at version waiting_count',
  'waiting_place waiting_version',
].join(' ');
const joined =
  'hard_end_at is_instructor jitsi_room_name jitsi_server_url join_id server_time subject user_display_name user_email';
const attendance = [
  'attendance_percent attendance_seconds attendance_share computed_status correction external_id first_name intervals',
  'joined_at last_name late left_at left_early outside_seconds status user_id',
].join(' ');
const attendanceForInstructors = [...attendance.split(' '), 'corrections', 'email'].sort().join(' ');

const courseRow = 'attendance external_id first_name last_name totals user_id';
const courseRowForInstructors = 'attendance email external_id first_name last_name totals user_id';

const fields: Partial<Record<keyof typeof operations, string>> = {
  listCourses: 'id role slug title',
  createSession: session,
  listSessions: session,
  getSession: session,
  updateSession: session,
  startSession: session,
  endSession: session,
  cancelSession: session,
  duplicateSession: session,
  extendSession: session,
  reopenSession: session,
  listInstructors: 'email first_name id last_name',
  setRecording: session,
  correctAttendance: attendanceForInstructors,
  removeCorrection: attendanceForInstructors,
  joinSession: joined,
  getJoinData: joined,
  waitForSeat: 'ahead heartbeat_interval_s offered_until place',
};

/** Asserts that an answer has exactly its fields, without instructors' fields for students. */
export function assertFields(name: keyof typeof operations, isStudent: boolean, answer: Answer): void {
  if (name === 'getAttendance') {
    assert.equal(names(answer.attendance), 'class_end class_start rows threshold');
    for (const row of answer.attendance.rows)
      assert.equal(names(row), isStudent ? attendance : attendanceForInstructors);
    if (isStudent) assert.equal(answer.attendance.rows.length, 1);
    return;
  }
  if (name === 'getCourseAttendance') {
    const { data } = JSON.parse(answer.text) as { data: { rows: object[] } };
    assert.equal(names(data), 'rows sessions threshold');
    for (const row of data.rows) assert.equal(names(row), isStudent ? courseRow : courseRowForInstructors);
    if (isStudent) assert.equal(data.rows.length, 1);
    return;
  }
  const expected = fields[name];
  if (expected === undefined) return;
  const { data } = JSON.parse(answer.text) as { data: object | object[] };
  for (const one of Array.isArray(data) ? (data as object[]) : [data]) {
    assert.equal(names(one), expected);
    if (expected !== session) continue;
    const { instructor, jitsi_room_name } = one as { instructor: object; jitsi_room_name: string | null };
    assert.equal(names(instructor), isStudent ? 'first_name id last_name' : 'email first_name id last_name');
    assert.equal(jitsi_room_name === null, isStudent);
  }
}

function names(value: object): string {
  return Object.keys(value).sort().join(' ');
}
