import { commonPart, type Period, totalLength } from './period.js';
import type { SessionState } from './session.js';

/** Time between an end of a session and its reopening; instants as `instantText` returns them. */
export interface SessionBreak {
  readonly ended_at: string;
  readonly reopened_at: string;
}

/** The time of a class that attendance is measured against. */
export interface ClassSpan extends Period {
  /** The periods of the span, in order and without the breaks. */
  readonly parts: readonly Period[];
  /** Sum of the parts, in milliseconds. */
  readonly length: number;
  /** False while the session is live: the span then ends now, or at the planned end. */
  readonly isOver: boolean;
}

type Times = Pick<
  SessionState,
  'status' | 'scheduled_start_time' | 'scheduled_end_time' | 'actual_start_time' | 'actual_end_time'
>;

/**
 * Returns the span of an effective session at `now`: from the later of its planned and its actual start, to the earlier of
 * its actual and its planned end. A class that was held wholly before its plan has its actual span. Null: there is no
 * span, because the session was not held or its span has not begun.
 */
export function classSpan(session: Times, breaks: readonly SessionBreak[], now: number): ClassSpan | null {
  if (session.actual_start_time === null) return null;
  const isOver = session.status === 'ended';
  const actual = {
    from: Date.parse(session.actual_start_time),
    to: session.actual_end_time === null ? now : Date.parse(session.actual_end_time),
  };
  const planned = {
    from: Math.max(actual.from, Date.parse(session.scheduled_start_time)),
    to: Math.min(actual.to, Date.parse(session.scheduled_end_time)),
  };
  return spanOf(planned, breaks, isOver) ?? (isOver ? spanOf(actual, breaks, isOver) : null);
}

/** Returns the parts of periods that are within the span. */
export function withinSpan(periods: readonly Period[], { parts }: ClassSpan): Period[] {
  return periods
    .flatMap((period) => parts.map((part) => commonPart(period, part)))
    .filter(({ from, to }) => to > from);
}

function spanOf(whole: Period, breaks: readonly SessionBreak[], isOver: boolean): ClassSpan | null {
  const parts = breaks
    .map(({ ended_at, reopened_at }) => ({ from: Date.parse(ended_at), to: Date.parse(reopened_at) }))
    .reduce((left, pause) => left.flatMap((part) => without(part, pause)), [whole])
    .filter(({ from, to }) => to > from);
  if (parts.length === 0) return null;
  return { from: parts[0]!.from, to: parts.at(-1)!.to, parts, length: totalLength(parts), isOver };
}

/** Returns what is left of a period without a part of it. */
function without({ from, to }: Period, pause: Period): Period[] {
  return [
    { from, to: Math.min(to, pause.from) },
    { from: Math.max(from, pause.to), to },
  ];
}
