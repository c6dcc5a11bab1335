import { parseInstant } from '../../domain/time/instant.js';
import type { Attendance, AttendanceInterval, AttendanceRow } from '../../domain/session/live-session.js';
import { asFields, required, text } from './read-fields.js';

/**
 * Checks an attendance report. Throws `invalid_response` if the threshold is missing, or the user, seconds or percent of
 * a row; other fields are optional.
 */
export function parseAttendance(json: unknown): Attendance {
  const wire = required(asFields(json), 'attendance');
  return {
    threshold: required(amount(wire.threshold), 'threshold'),
    rows: required(list(wire.rows), 'rows').map(parseRow),
  };
}

function parseRow(json: unknown): AttendanceRow {
  const wire = required(asFields(json), 'rows');
  return {
    user_id: required(amount(wire.user_id) ?? text(wire.user_id), 'user_id'),
    first_name: text(wire.first_name),
    last_name: text(wire.last_name),
    joined_at: instantText(wire.joined_at),
    left_at: instantText(wire.left_at),
    attendance_seconds: required(amount(wire.attendance_seconds), 'attendance_seconds'),
    attendance_percent: required(amount(wire.attendance_percent), 'attendance_percent'),
    intervals: (list(wire.intervals) ?? []).map(parseInterval),
  };
}

function parseInterval(json: unknown): AttendanceInterval {
  const wire = asFields(json);
  return {
    joined_at: required(instantText(wire?.joined_at), 'intervals.joined_at'),
    left_at: instantText(wire?.left_at),
  };
}

function list(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : null;
}

/** Returns an instant as it was sent; null if it is not valid. */
function instantText(value: unknown): string | null {
  return parseInstant(value) === null ? null : (value as string);
}
