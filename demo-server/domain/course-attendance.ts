import { type CorrectionChange, currentCorrection, type ReportedUser } from './attendance-report.js';
import { classSpan, type SessionBreak } from './class-span.js';
import { groupedBy } from './grouped-by.js';
import {
  type ComputedStatus,
  type CorrectedStatus,
  type MeasuredAttendance,
  measuredAttendance,
} from './measured-attendance.js';
import type { Stay } from './presence.js';
import { type MembershipPeriod, rosterOf, rosterPeriod } from './roster-period.js';
import type { SessionState } from './session.js';

/** The attendance of one user in one session of a course. */
export interface CourseAttendanceCell {
  /** Null where there is no span, and no correction. */
  status: CorrectedStatus | ComputedStatus | null;
  /** Null where there is no span. */
  attendance_share: number | null;
  /** Flags are there only if they are true. */
  late?: true;
  left_early?: true;
  /** An instructor set the status by hand. */
  is_corrected?: true;
}

/** Sums over the sessions that have ended. */
export interface AttendanceTotals {
  /** Sessions with the status `present` or `late`. */
  present: number;
  partial: number;
  absent: number;
  excused: number;
  /** Sessions that the user entered late, as measured or as corrected. They also count as present or partial. */
  late: number;
  /** Mean percentage, rounded down; null without a session that counts. */
  share: number | null;
  below_threshold: boolean;
}

/** The attendance of one user in a course. */
export interface CourseAttendanceRow {
  user_id: number;
  /** Null for an erased user. */
  external_id: string | null;
  first_name: string | null;
  last_name: string | null;
  /** For instructors only. */
  email?: string | null;
  /** In the order of the sessions; null where the user was no student of the course. */
  attendance: (CourseAttendanceCell | null)[];
  totals: AttendanceTotals;
}

/** Attendance of a course. */
export interface CourseAttendance {
  threshold: number;
  /** Sessions that were held, missed or are live, oldest first. */
  sessions: { id: number; title: string; scheduled_start_time: string; status: SessionState['status'] }[];
  rows: CourseAttendanceRow[];
}

type OfSession<Row> = Row & { session_id: number };

/** The data of the attendance of a course. */
export interface CourseAttendanceInput {
  /** Effective sessions, oldest first. */
  sessions: readonly (SessionState & { id: number; title: string })[];
  breaks: readonly OfSession<SessionBreak>[];
  /** Sorted by join. */
  stays: readonly OfSession<Stay & { user_id: number }>[];
  /** In the order in which they were made. */
  corrections: readonly OfSession<CorrectionChange & { user_id: number }>[];
  memberships: readonly MembershipPeriod[];
  threshold: number;
  lateAfterMs: number;
  isForInstructor: boolean;
  now: number;
}

/** One session of a course. */
interface Column {
  session: CourseAttendanceInput['sessions'][number];
  /** Its roster, and all users who joined it as students. */
  students: ReadonlySet<number>;
  cellOf: (userId: number) => CourseAttendanceCell;
}

/** Returns a column for each session, and the ids of all users: the students of the course now, and of its sessions. */
export function courseColumns(input: CourseAttendanceInput): { columns: Column[]; userIds: Set<number> } {
  const bySession = <Row extends { session_id: number }>(rows: readonly Row[]) =>
    groupedBy(rows, ({ session_id }) => session_id);
  const [breaks, stays, corrections] = [
    bySession(input.breaks),
    bySession(input.stays),
    bySession(input.corrections),
  ];
  const columns = input.sessions.map((session): Column => {
    const span = classSpan(session, breaks.get(session.id) ?? [], input.now);
    const staysOf = groupedBy(stays.get(session.id) ?? [], ({ user_id }) => user_id);
    const changesOf = groupedBy(corrections.get(session.id) ?? [], ({ user_id }) => user_id);
    const roster = rosterOf(input.memberships, rosterPeriod(session, span));
    return {
      session,
      students: new Set([...roster, ...staysOf.keys()]),
      cellOf(userId) {
        const measured = measuredAttendance(staysOf.get(userId) ?? [], { ...input, session, span });
        return cell(measured, currentCorrection((changesOf.get(userId) ?? []).slice(-1)));
      },
    };
  });
  const userIds = new Set(rosterOf(input.memberships, null));
  for (const { students } of columns) for (const id of students) userIds.add(id);
  return { columns, userIds };
}

/** Computes the attendance of users in a course. The rows are in the order of `users`. */
export function courseAttendance(
  users: readonly ReportedUser[],
  columns: readonly Column[],
  { threshold, isForInstructor }: Pick<CourseAttendanceInput, 'threshold' | 'isForInstructor'>,
): CourseAttendance {
  const rows = users.map(({ id, subject, first_name, last_name, email }) => {
    const attendance = columns.map(({ students, cellOf }) => (students.has(id) ? cellOf(id) : null));
    const ended = attendance.filter((_, index) => columns[index]!.session.status === 'ended');
    return {
      user_id: id,
      external_id: subject,
      first_name,
      last_name,
      ...(isForInstructor && { email }),
      attendance,
      totals: totalsOf(ended, threshold),
    };
  });
  const sessions = columns.map(({ session: { id, title, scheduled_start_time, status } }) => ({
    ...{ id, title, scheduled_start_time, status },
  }));
  return { threshold, sessions, rows };
}

function cell(
  { computed_status, attendance_share, late, left_early }: MeasuredAttendance,
  correction: CorrectionChange<CorrectedStatus> | null,
): CourseAttendanceCell {
  return {
    status: correction?.status ?? computed_status,
    attendance_share,
    ...(late && { late: true }),
    ...(left_early && { left_early: true }),
    ...(correction && { is_corrected: true }),
  };
}

function totalsOf(cells: readonly (CourseAttendanceCell | null)[], threshold: number): AttendanceTotals {
  const own = cells.filter((cell) => cell !== null);
  const count = (counts: (cell: CourseAttendanceCell) => boolean) => own.filter(counts).length;
  const shares = own.map(countedShare).filter((share) => share !== null);
  const sum = shares.reduce((total, share) => total + share, 0);
  const share = shares.length === 0 ? null : Math.floor(sum / shares.length);
  return {
    present: count(({ status }) => status === 'present' || status === 'late'),
    partial: count(({ status }) => status === 'partial'),
    absent: count(({ status }) => status === 'absent'),
    excused: count(({ status }) => status === 'excused'),
    late: count(({ status, late, is_corrected }) => status === 'late' || (late === true && !is_corrected)),
    share,
    below_threshold: share !== null && share < threshold,
  };
}

/** Returns the percentage of a session that counts for the mean; null: the session does not count. */
function countedShare({ status, attendance_share, is_corrected }: CourseAttendanceCell): number | null {
  if (!is_corrected) return attendance_share;
  switch (status) {
    case 'excused':
      return null;
    case 'absent':
      return 0;
    default:
      return 100;
  }
}
