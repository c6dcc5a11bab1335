import { type Instant, parseInstant } from '../time/instant.js';
import type { Attendance, AttendanceRow } from '../session/live-session.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

/** `complete`: at or above the threshold. `partial`: below it. `absent`: never joined. */
export type AttendanceKind = 'complete' | 'partial' | 'absent';

/** A period of time. */
export interface TimeRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** The attendance of one person. */
export interface AttendanceEntry {
  readonly id: string;
  /** Null if the backend sent no name. */
  readonly name: string | null;
  readonly kind: AttendanceKind;
  /** The first time that the person joined; null if they never joined. */
  readonly arrival: Instant | null;
  /** The last time that the person left; null if they never joined or are still present. */
  readonly departure: Instant | null;
  /** True while the person is in the room. */
  readonly isThere: boolean;
  /** Seconds of attendance, as the backend counts them. */
  readonly seconds: number;
  /** Percentage of the session's length. */
  readonly percent: number;
  /** The times when the person was present, in order. Overlapping stays, as of two devices, are merged. */
  readonly stays: readonly TimeRange[];
}

/** The totals of a class. */
export interface AttendanceSums {
  /** People who joined at least once. */
  readonly present: number;
  readonly all: number;
  readonly partial: number;
  readonly absent: number;
  /** The average over the people who joined. */
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
  const hasJoined = arrival !== null || row.attendance_seconds > 0;
  return {
    id: String(row.user_id),
    name: [row.first_name, row.last_name].filter(Boolean).join(' ') || null,
    kind: hasJoined ? (row.attendance_percent >= threshold ? 'complete' : 'partial') : 'absent',
    arrival,
    departure: parseInstant(row.left_at),
    isThere: isLive && arrival !== null && row.left_at === null,
    seconds: row.attendance_seconds,
    percent: row.attendance_percent,
    stays: staysOf(row, openUntil),
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
  const present = entries.length - absent;
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0);
  return {
    present,
    all: entries.length,
    partial: count('partial'),
    absent,
    averageSeconds: present === 0 ? 0 : seconds / present,
  };
}
