import { type Instant, parseInstant } from '../time/instant.js';
import { attendanceStatus } from './attendance-status.js';
import type {
  Attendance,
  AttendanceCorrection,
  AttendanceRow,
  AttendanceStatus,
  CorrectedAttendanceStatus,
} from '../session/live-session.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

/**
 * `complete`: at or above the threshold, or present by correction. `partial`: below the threshold. `absent`: not in the
 * class. `late` and `excused`: by correction.
 */
export type AttendanceKind = 'complete' | 'partial' | 'absent' | 'late' | 'excused';

/** An attendance that was set by hand. */
export interface EntryCorrection<Status = CorrectedAttendanceStatus> {
  readonly status: Status;
  readonly reason: string | null;
  /** Name of the instructor; null if the backend sent none. */
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
}

/** A period of time. */
export interface TimeRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** The attendance of one person. */
export interface AttendanceEntry {
  readonly id: string;
  /** The person's id in the LMS; null if the backend sent none. */
  readonly externalId: string | null;
  /** Null if the backend sent no name. */
  readonly name: string | null;
  /** Null if the backend sent none. */
  readonly email: string | null;
  readonly kind: AttendanceKind;
  /** Null if there is nothing to measure against, as before the class, and no correction. */
  readonly status: AttendanceStatus | null;
  /** The status without the correction. */
  readonly computedStatus: AttendanceStatus | null;
  readonly late: boolean;
  readonly leftEarly: boolean;
  /** Null: none. */
  readonly correction: EntryCorrection | null;
  /** All changes by hand, newest first; a null status takes the correction back. */
  readonly corrections: readonly EntryCorrection<CorrectedAttendanceStatus | null>[];
  /** The first time that the person joined; null if they never joined. */
  readonly arrival: Instant | null;
  /** The last time that the person left; null if they never joined or are still present. */
  readonly departure: Instant | null;
  /** True while the person is in the room. */
  readonly isThere: boolean;
  /** Seconds of attendance, as the backend counts them. */
  readonly seconds: number;
  /** Seconds of presence before and after the class. */
  readonly outsideSeconds: number;
  /** Percentage of the class; 0 if there is nothing to measure against. */
  readonly percent: number;
  /** The times when the person was present, in order. Overlapping stays, as of two devices, are merged. */
  readonly stays: readonly TimeRange[];
}

/** The totals of a class. */
export interface AttendanceSums {
  /** People who are neither absent nor excused. */
  readonly present: number;
  readonly all: number;
  readonly partial: number;
  readonly absent: number;
  /** People who are excused by correction. They count as neither present nor absent. */
  readonly excused: number;
  /** The average over the people who are present. */
  readonly averageSeconds: number;
}

/** An attendance report in the form that the element displays. */
export interface AttendanceReport {
  /** Percentage from which somebody counts as present. */
  readonly threshold: number;
  readonly entries: readonly AttendanceEntry[];
  readonly sums: AttendanceSums;
  /** The period that the time axis covers; null if neither the session nor any stay is known. */
  readonly axis: TimeRange | null;
}

/** The session of a report, and the time of the report. */
export interface ReportContext {
  /** Null if the page gave only the report. */
  readonly session: Session | null;
  readonly state: SessionState | null;
  /** In percent; null for the server's threshold. */
  readonly threshold: number | null;
  /** The time of the report, at which open stays end. */
  readonly asOf: Instant;
}

/** Converts the backend's answer to the report that is displayed. */
export function attendanceReport(attendance: Attendance, context: ReportContext): AttendanceReport {
  const { session, state, asOf } = context;
  const threshold = context.threshold ?? attendance.threshold;
  const isLive = state === 'live';
  const sessionTime = session && sessionAxis(session, isLive ? Math.max(session.end, asOf) : session.end);
  const openUntil = isLive || !sessionTime ? asOf : sessionTime.to;
  const entries = attendance.rows.map((row) => entryOf(row, threshold, isLive, openUntil));
  return { threshold, entries, sums: sumsOf(entries), axis: sessionTime ?? axisOf(entries) };
}

/**
 * Returns whether the viewer is a student who sees only their own row: the report has one row although several people are
 * enrolled, and the server gave the viewer neither an instructor's rights nor the room name.
 */
export function isOwnReport({ entries }: AttendanceReport, session: Session, knowsRoom: boolean): boolean {
  return entries.length === 1 && (session.enrolledCount ?? 0) > 1 && !session.instructor && !knowsRoom;
}

function sessionAxis({ start, actualStart, actualEnd }: Session, plannedEnd: Instant): TimeRange {
  const from = actualStart ?? start;
  return { from, to: Math.max(actualEnd ?? plannedEnd, from + 1) };
}

function axisOf(entries: readonly AttendanceEntry[]): TimeRange | null {
  const stays = entries.flatMap((entry) => entry.stays);
  if (stays.length === 0) return null;
  const from = Math.min(...stays.map((stay) => stay.from));
  return { from, to: Math.max(...stays.map((stay) => stay.to), from + 1) };
}

function entryOf(
  row: AttendanceRow,
  threshold: number,
  isLive: boolean,
  openUntil: Instant,
): AttendanceEntry {
  const arrival = parseInstant(row.joined_at);
  const { correction = null, corrections } = row;
  const status = attendanceStatus(row, threshold);
  return {
    id: String(row.user_id),
    externalId: row.external_id ?? null,
    name: nameOf(row),
    email: row.email ?? null,
    kind: kindOf(status, arrival !== null),
    status,
    computedStatus: attendanceStatus(withoutCorrection(row), threshold),
    late: row.late ?? false,
    leftEarly: row.left_early ?? false,
    correction: correction && correctionOf(correction),
    corrections: (corrections ?? []).map(correctionOf),
    arrival,
    departure: parseInstant(row.left_at),
    isThere: isLive && arrival !== null && row.left_at === null,
    seconds: row.attendance_seconds,
    outsideSeconds: row.outside_seconds ?? 0,
    percent: row.attendance_percent,
    stays: staysOf(row, openUntil),
  };
}

function nameOf({ first_name, last_name }: Pick<AttendanceRow, 'first_name' | 'last_name'>): string | null {
  return [first_name, last_name].filter(Boolean).join(' ') || null;
}

function kindOf(status: AttendanceStatus | null, hasJoined: boolean): AttendanceKind {
  if (status === null) return hasJoined ? 'partial' : 'absent';
  return status === 'present' ? 'complete' : status;
}

/** Backends that send only `status` have no other one to show beside the correction. */
function withoutCorrection(row: AttendanceRow): AttendanceRow {
  if (!row.correction) return row;
  const { status: _, ...measured } = row;
  return { ...measured, correction: null };
}

function correctionOf<Status>({
  status,
  reason,
  changed_by,
  changed_at,
}: AttendanceCorrection<Status>): EntryCorrection<Status> {
  return {
    status,
    reason,
    changedBy: changed_by && nameOf(changed_by),
    changedAt: parseInstant(changed_at),
  };
}

/** Returns the merged stays of a row. Without intervals, the stay is from the first arrival to the last departure. */
function staysOf({ intervals, joined_at, left_at }: AttendanceRow, openUntil: Instant): TimeRange[] {
  const given = intervals.length > 0 || joined_at === null ? intervals : [{ joined_at, left_at }];
  const sorted = given
    .map((stay) => ({ from: parseInstant(stay.joined_at)!, to: parseInstant(stay.left_at) ?? openUntil }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return sorted.reduce<TimeRange[]>((merged, next) => {
    const last = merged.at(-1);
    if (!last || next.from > last.to) return [...merged, next];
    return [...merged.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

function sumsOf(entries: readonly AttendanceEntry[]): AttendanceSums {
  const count = (kind: AttendanceKind) => entries.filter((entry) => entry.kind === kind).length;
  const absent = count('absent');
  const excused = count('excused');
  const present = entries.length - absent - excused;
  const counted = entries.filter(({ kind }) => kind !== 'absent' && kind !== 'excused');
  const seconds = counted.reduce((sum, entry) => sum + entry.seconds, 0);
  return {
    present,
    all: entries.length,
    partial: count('partial'),
    absent,
    excused,
    averageSeconds: present === 0 ? 0 : seconds / present,
  };
}
