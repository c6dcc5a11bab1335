import { type Instant, parseInstant } from '../time/instant.js';
import type { Attendance, AttendanceRow } from '../session/live-session.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

/** How somebody attended: `complete` from the threshold on, `absent` who never came. */
export type AttendanceKind = 'complete' | 'partial' | 'absent';

/** A stretch of time. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The attendance of one person. */
export interface AttendanceEntry {
  readonly id: string;
  /** Null where nobody has told it. */
  readonly name: string | null;
  readonly kind: AttendanceKind;
  readonly arrival: Instant | null;
  /** Null for who never came, and for who has not left. */
  readonly departure: Instant | null;
  readonly isThere: boolean;
  readonly seconds: number;
  readonly percent: number;
  /** When they were there: one after the other, two devices at once as one. */
  readonly stays: readonly Stretch[];
}

/** How a class attended. */
export interface AttendanceSums {
  /** Came at all. */
  readonly present: number;
  readonly all: number;
  readonly partial: number;
  readonly absent: number;
  /** Of those who came. */
  readonly averageSeconds: number;
}

/** Who was there, and when. */
export interface AttendanceReport {
  /** Percent from which somebody counts as present. */
  readonly threshold: number;
  readonly entries: readonly AttendanceEntry[];
  readonly sums: AttendanceSums;
  /** The session's time; null where neither a session nor a stay tells it. */
  readonly axis: Stretch | null;
}

/** What a report is about, and when it was made. */
export interface ReportContext {
  /** Null where only the report is known. */
  readonly session: Session | null;
  readonly state: SessionState | null;
  /** Percent; null for the server's. */
  readonly threshold: number | null;
  readonly asOf: Instant;
}

/** The report that an answer holds, as it is shown. */
export function attendanceReport(attendance: Attendance, context: ReportContext): AttendanceReport {
  const { session, state, asOf } = context;
  const threshold = context.threshold ?? attendance.threshold;
  const isLive = state === 'live';
  const ofSession = session && sessionAxis(session, isLive ? Math.max(session.end, asOf) : session.end);
  const openUntil = isLive || !ofSession ? asOf : ofSession.to;
  const entries = attendance.rows.map((row) => entryOf(row, threshold, isLive, openUntil));
  return { threshold, entries, sums: sumsOf(entries), axis: ofSession ?? axisOf(entries) };
}

/**
 * Is the report that of a student, who sees nobody else? Their server tells of a class with others in it, and gives them
 * neither an instructor's rights nor the room's name.
 */
export function isOwnReport({ entries }: AttendanceReport, session: Session, knowsRoom: boolean): boolean {
  return entries.length === 1 && (session.enrolledCount ?? 0) > 1 && !session.instructor && !knowsRoom;
}

function sessionAxis({ start, actualStart, actualEnd }: Session, plannedEnd: Instant): Stretch {
  const from = actualStart ?? start;
  return { from, to: Math.max(actualEnd ?? plannedEnd, from + 1) };
}

function axisOf(entries: readonly AttendanceEntry[]): Stretch | null {
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
  const hasCome = arrival !== null || row.attendance_seconds > 0;
  return {
    id: String(row.user_id),
    name: [row.first_name, row.last_name].filter(Boolean).join(' ') || null,
    kind: hasCome ? (row.attendance_percent >= threshold ? 'complete' : 'partial') : 'absent',
    arrival,
    departure: parseInstant(row.left_at),
    isThere: isLive && arrival !== null && row.left_at === null,
    seconds: row.attendance_seconds,
    percent: row.attendance_percent,
    stays: staysOf(row, openUntil),
  };
}

/** A backend that tells no intervals tells one: from the first arrival to the last departure. */
function staysOf({ intervals, joined_at, left_at }: AttendanceRow, openUntil: Instant): Stretch[] {
  const told = intervals.length > 0 || joined_at === null ? intervals : [{ joined_at, left_at }];
  const sorted = told
    .map((stay) => ({ from: parseInstant(stay.joined_at)!, to: parseInstant(stay.left_at) ?? openUntil }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return sorted.reduce<Stretch[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.from > last.to) return [...joined, next];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
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
