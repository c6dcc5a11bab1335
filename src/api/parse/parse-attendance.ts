import { parseInstant } from '../../domain/time/instant.js';
import type {
  Attendance,
  AttendanceCorrection,
  AttendanceInterval,
  AttendanceRow,
  ComputedAttendanceStatus,
  CorrectedAttendanceStatus,
} from '../../domain/session/live-session.js';
import { asFields, oneOf, required, text } from './read-fields.js';

const computed: readonly ComputedAttendanceStatus[] = ['present', 'partial', 'absent'];
const corrected: readonly CorrectedAttendanceStatus[] = ['present', 'absent', 'late', 'excused'];

/** All statuses of an attendance. */
export const attendanceStatuses = [...computed, ...corrected];

/**
 * Checks an attendance report. Throws `invalid_response` if the threshold is missing, or the user, seconds or percent of
 * a row; other fields are optional.
 */
export function parseAttendance(json: unknown): Attendance {
  const wire = required(asFields(json), 'attendance');
  return {
    threshold: required(amount(wire.threshold), 'threshold'),
    ...known({
      class_start: nullable(wire.class_start, instantText),
      class_end: nullable(wire.class_end, instantText),
    }),
    rows: required(list(wire.rows), 'rows').map(parseAttendanceRow),
  };
}

/** Checks a row of an attendance report. */
export function parseAttendanceRow(json: unknown): AttendanceRow {
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
    ...known({
      external_id: nullable(wire.external_id, text),
      email: nullable(wire.email, text),
      attendance_share: nullable(wire.attendance_share, amount),
      outside_seconds: nullable(wire.outside_seconds, amount),
      computed_status: nullable(wire.computed_status, (value) => oneOf(computed, value)),
      status: nullable(wire.status, (value) => oneOf(attendanceStatuses, value)),
      late: nullable(wire.late, flag),
      left_early: nullable(wire.left_early, flag),
      correction: nullable(wire.correction, parseCorrection),
      corrections: nullable(wire.corrections, parseHistory),
    }),
  };
}

function parseCorrection(json: unknown): AttendanceCorrection | null {
  const status = oneOf(corrected, asFields(json)?.status);
  return status && { ...parseChange(json), status };
}

function parseHistory(json: unknown): AttendanceCorrection<CorrectedAttendanceStatus | null>[] | null {
  return list(json)?.map(parseChange) ?? null;
}

function parseChange(json: unknown): AttendanceCorrection<CorrectedAttendanceStatus | null> {
  const wire = asFields(json);
  const person = asFields(wire?.changed_by);
  const id = amount(person?.id) ?? text(person?.id);
  return {
    status: oneOf(corrected, wire?.status),
    reason: text(wire?.reason),
    changed_by:
      id === null ? null : { id, first_name: text(person?.first_name), last_name: text(person?.last_name) },
    changed_at: instantText(wire?.changed_at),
  };
}

function parseInterval(json: unknown): AttendanceInterval {
  const wire = asFields(json);
  return {
    joined_at: required(instantText(wire?.joined_at), 'intervals.joined_at'),
    left_at: instantText(wire?.left_at),
  };
}

/** Returns null for null, the value that `read` returns, or undefined if that is null: the value is not valid. */
function nullable<Value>(value: unknown, read: (value: unknown) => Value | null): Value | null | undefined {
  return value === null ? null : (read(value) ?? undefined);
}

type Known<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Returns the fields that are not undefined. */
export function known<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** Returns a list; null for anything else. */
export function list(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** Returns a finite number of at least 0; null for anything else. */
export function amount(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : null;
}

/** Returns an instant as it was sent; null if it is not valid. */
function instantText(value: unknown): string | null {
  return parseInstant(value) === null ? null : (value as string);
}
