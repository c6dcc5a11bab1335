import { classSpan, type SessionBreak } from './class-span.js';
import { groupedBy } from './grouped-by.js';
import { instantText } from './instant.js';
import {
  type ComputedStatus,
  type CorrectedStatus,
  type MeasuredAttendance,
  measuredAttendance,
} from './measured-attendance.js';
import type { Stay } from './presence.js';
import type { SessionState } from './session.js';

/** A change of a user's attendance by hand; a null status takes the correction back. */
export interface CorrectionChange<Status = CorrectedStatus | null> {
  status: Status;
  reason: string | null;
  changed_by: { id: number; first_name: string | null; last_name: string | null };
  changed_at: string;
}

/** A user of a report. */
export interface ReportedUser {
  id: number;
  /** The user's id in the LMS. */
  /** Null for an erased user. */
  subject: string | null;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
}

/** The attendance of one user. */
export interface AttendanceRow extends Omit<MeasuredAttendance, 'attendance_seconds'> {
  user_id: number;
  /** Null for an erased user. */
  external_id: string | null;
  first_name: string | null;
  last_name: string | null;
  /** For instructors only. */
  email?: string | null;
  /** First join; null for a student who never joined. */
  joined_at: string | null;
  /** Last leave; null while present, and for a student who never joined. */
  left_at: string | null;
  attendance_seconds: number;
  /** `attendance_share`, or 0 without a span. */
  attendance_percent: number;
  intervals: { joined_at: string; left_at: string | null }[];
  /** The status of the correction, or else the computed one. */
  status: CorrectedStatus | ComputedStatus | null;
  correction: CorrectionChange<CorrectedStatus> | null;
  /** All changes by hand, newest first. For instructors only. */
  corrections?: CorrectionChange[];
}

/** Attendance of a session. */
export interface AttendanceReport {
  /** Percentage of the class from which a student is present. */
  threshold: number;
  /** Start of the span of the class; null if it has none. */
  class_start: string | null;
  /** End of the span, so far while the session is live; null if it has none. */
  class_end: string | null;
  rows: AttendanceRow[];
}

/** The data of a report. */
export interface ReportInput {
  /** An effective session. */
  session: SessionState;
  breaks: readonly SessionBreak[];
  users: readonly ReportedUser[];
  /** Sorted by join. */
  stays: readonly (Stay & { user_id: number })[];
  /** In the order in which they were made. */
  corrections: readonly (CorrectionChange & { user_id: number })[];
  threshold: number;
  lateAfterMs: number;
  /** Adds the fields for instructors. */
  isForInstructor: boolean;
  now: number;
}

/** Computes the report of a session, up to `now` while it is live. The rows are in the order of `users`. */
export function attendanceReport(input: ReportInput): AttendanceReport {
  const { session, breaks, threshold, now } = input;
  const span = classSpan(session, breaks, now);
  const staysOf = groupedBy(input.stays, ({ user_id }) => user_id);
  const correctionsOf = groupedBy(input.corrections, ({ user_id }) => user_id);
  const rows = input.users.map(({ id, subject, first_name, last_name, email }): AttendanceRow => {
    const stays = staysOf.get(id) ?? [];
    const history = (correctionsOf.get(id) ?? []).map(changeOf).reverse();
    const measured = measuredAttendance(stays, { ...input, span });
    const correction = currentCorrection(history);
    return {
      user_id: id,
      external_id: subject,
      first_name,
      last_name,
      joined_at: stays[0]?.joined_at ?? null,
      left_at: lastLeave(stays),
      ...measured,
      attendance_percent: measured.attendance_share ?? 0,
      intervals: stays.map(({ joined_at, left_at }) => ({ joined_at, left_at })),
      status: correction?.status ?? measured.computed_status,
      correction,
      ...(input.isForInstructor && { email, corrections: history }),
    };
  });
  const instant = (at: number | undefined) => (at === undefined ? null : instantText(at));
  return { threshold, class_start: instant(span?.from), class_end: instant(span?.to), rows };
}

/** Returns the correction that counts; null if there is none or it was taken back. */
export function currentCorrection(
  newestFirst: readonly CorrectionChange[],
): CorrectionChange<CorrectedStatus> | null {
  const [newest] = newestFirst;
  return newest && newest.status !== null ? { ...newest, status: newest.status } : null;
}

function changeOf({ status, reason, changed_by, changed_at }: CorrectionChange): CorrectionChange {
  return { status, reason, changed_by, changed_at };
}

function lastLeave(stays: readonly Stay[]): string | null {
  if (stays.some(({ left_at }) => left_at === null)) return null;
  return (
    stays
      .map(({ left_at }) => left_at!)
      .sort()
      .at(-1) ?? null
  );
}
