import { type ClassSpan, withinSpan } from './class-span.js';
import { totalLength } from './period.js';
import { presencePeriods, type Stay } from './presence.js';
import type { SessionState } from './session.js';

/** An attendance that an instructor sets by hand. */
export type CorrectedStatus = 'present' | 'absent' | 'late' | 'excused';

/** An attendance as computed from the stays. */
export type ComputedStatus = 'present' | 'partial' | 'absent';

/** The attendance of one user in one session, as computed from their stays. */
export interface MeasuredAttendance {
  /** Seconds within the span of the class. */
  attendance_seconds: number;
  /** Percentage of the span. Rounded down, so that rounding never reaches a threshold. Null without a span. */
  attendance_share: number | null;
  /** Seconds in the room outside the span. */
  outside_seconds: number;
  /** Null without a span. */
  computed_status: ComputedStatus | null;
  /** The first stay within the span begins too late. */
  late: boolean;
  /** The last stay within the span of a class that is over ends too early. */
  left_early: boolean;
}

/** What the stays of a session are measured against. */
export interface Measure {
  session: Pick<SessionState, 'actual_start_time' | 'actual_end_time'>;
  span: ClassSpan | null;
  /** Percentage of the span from which someone is present. */
  threshold: number;
  /** Milliseconds at the start and at the end of the span that may be missed without a flag. */
  lateAfterMs: number;
  now: number;
}

/** Measures the stays of one user. Someone who is in the room is not absent, even before their time counts. */
export function measuredAttendance(
  stays: readonly Stay[],
  { session, span, threshold, lateAfterMs, now }: Measure,
): MeasuredAttendance {
  const start = Date.parse(session.actual_start_time ?? '') || now;
  const end = Date.parse(session.actual_end_time ?? '') || now;
  const periods = presencePeriods(stays, start, end);
  const inside = span ? withinSpan(periods, span) : [];
  const attended = totalLength(inside);
  const attendance_share = span && Math.floor((attended * 100) / span.length);
  const isIn = stays.some(({ left_at }) => left_at === null);
  const first = inside[0]?.from ?? -Infinity;
  const last = inside.at(-1)?.to ?? Infinity;
  return {
    attendance_seconds: Math.floor(attended / 1000),
    attendance_share,
    outside_seconds: Math.floor((totalLength(periods) - attended) / 1000),
    computed_status:
      attendance_share === null ? null : statusOf(attendance_share, attended > 0 || isIn, threshold),
    late: span !== null && first > span.from + lateAfterMs,
    left_early: span !== null && span.isOver && last < span.to - lateAfterMs,
  };
}

function statusOf(share: number, isThere: boolean, threshold: number): ComputedStatus {
  if (!isThere) return 'absent';
  return share >= threshold ? 'present' : 'partial';
}
