import { sql } from 'kysely';
import { instantText } from '../../domain/instant.js';
import { openEnded } from '../../domain/automatic-end.js';
import type { SessionStatus } from '../../domain/session.js';
import { scheduledEndOfOverrun } from '../../domain/session-windows.js';

// The role is a literal in the text of the query, because SQLite then uses the index of the instructors' stays.
const instructorStays = sql`from attendance_intervals
  where attendance_intervals.session_id = live_sessions.id and attendance_intervals.role = 'instructor'`;

const stayedUntil = sql<string | null>`(
  select max(coalesce(left_at, last_seen_at, ${sql.lit(openEnded)})) ${instructorStays})`;

const reopenedAt = sql<string | null>`(
  select max(reopened_at) from session_breaks where session_breaks.session_id = live_sessions.id)`;

/** SQL columns of `live_sessions` that `effectiveSession` needs beside the stored ones. */
export const instructorPresence = [
  stayedUntil.as('instructor_stayed_until'),
  reopenedAt.as('reopened_at'),
] as const;

/** SQL column: the last heartbeat of the instructors' open stays; `openEnded` for a client that sends none. */
export const instructorOpenStay = sql<string | null>`(
  select max(coalesce(last_seen_at, ${sql.lit(openEnded)})) ${instructorStays} and left_at is null)`.as(
  'instructor_open_stay',
);

/** Times that `effectiveStatus` compares, as texts. */
export interface StatusTimes {
  now: string;
  /** Live sessions with this or an earlier scheduled end have overrun. */
  overrun: string;
  /** Live sessions that instructors left at this time or earlier have ended; empty: no session ends like that. */
  deserted: string;
}

/** Returns the times that `effectiveStatus` compares. */
export function statusTimes(now: number, instructorGraceMs: number): StatusTimes {
  return {
    now: instantText(now),
    overrun: instantText(scheduledEndOfOverrun(now)),
    deserted: instructorGraceMs === 0 ? '' : instantText(now - instructorGraceMs),
  };
}

/** Returns the status that `effectiveSession` gives, in SQL. */
export function effectiveStatus({ now, overrun, deserted }: StatusTimes) {
  return sql<SessionStatus>`case
    when status = 'scheduled' and scheduled_end_time <= ${now} then 'ended'
    when status = 'live' and scheduled_end_time <= ${overrun} then 'ended'
    when status = 'live' and scheduled_end_time <= ${deserted} and ${stayedUntil} <= ${deserted}
      and coalesce(${reopenedAt}, '') <= ${deserted} then 'ended'
    else status end`;
}
