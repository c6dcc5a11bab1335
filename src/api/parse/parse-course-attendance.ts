import type {
  CourseAttendance,
  CourseAttendanceCell,
  CourseAttendanceRow,
  CourseAttendanceSession,
  CourseAttendanceTotals,
} from '../../domain/session/live-session.js';
import { amount, attendanceStatuses, list } from './parse-attendance.js';
import { asFields, count, oneOf, required, requiredInstant, sessionId, text } from './read-fields.js';

/**
 * Checks the attendance of a course. Throws `invalid_response` if the threshold, a field of a session, or the user of a row
 * is missing. Each row has as many cells as there are sessions.
 */
export function parseCourseAttendance(json: unknown): CourseAttendance {
  const wire = required(asFields(json), 'attendance');
  const sessions = required(list(wire.sessions), 'sessions').map(parseSession);
  return {
    threshold: required(amount(wire.threshold), 'threshold'),
    sessions,
    rows: required(list(wire.rows), 'rows').map((row) => parseRow(row, sessions.length)),
  };
}

function parseSession(json: unknown): CourseAttendanceSession {
  const wire = required(asFields(json), 'sessions');
  required(sessionId(wire.id), 'sessions.id');
  requiredInstant(wire.scheduled_start_time, 'sessions.scheduled_start_time');
  return {
    id: wire.id as number | string,
    title: required(text(wire.title), 'sessions.title'),
    scheduled_start_time: wire.scheduled_start_time as string,
    status: required(oneOf(['scheduled', 'live', 'ended', 'cancelled'], wire.status), 'sessions.status'),
  };
}

function parseRow(json: unknown, length: number): CourseAttendanceRow {
  const wire = required(asFields(json), 'rows');
  const cells = list(wire.attendance) ?? [];
  const email = text(wire.email);
  return {
    user_id: required(amount(wire.user_id) ?? text(wire.user_id), 'rows.user_id'),
    external_id: text(wire.external_id),
    first_name: text(wire.first_name),
    last_name: text(wire.last_name),
    ...(email !== null && { email }),
    attendance: Array.from({ length }, (_, index) => parseCell(cells[index])),
    totals: parseTotals(wire.totals),
  };
}

function parseCell(json: unknown): CourseAttendanceCell | null {
  const wire = asFields(json);
  return (
    wire && {
      status: oneOf(attendanceStatuses, wire.status),
      attendance_share: amount(wire.attendance_share),
      ...(wire.late === true && { late: true }),
      ...(wire.left_early === true && { left_early: true }),
      ...(wire.is_corrected === true && { is_corrected: true }),
    }
  );
}

function parseTotals(json: unknown): CourseAttendanceTotals {
  const wire = asFields(json) ?? {};
  return {
    present: count(wire.present) ?? 0,
    partial: count(wire.partial) ?? 0,
    absent: count(wire.absent) ?? 0,
    excused: count(wire.excused) ?? 0,
    late: count(wire.late) ?? 0,
    share: amount(wire.share),
    below_threshold: wire.below_threshold === true,
  };
}
