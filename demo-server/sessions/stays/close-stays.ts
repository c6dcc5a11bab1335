import { sql } from 'kysely';
import { classSpan, withinSpan } from '../../domain/class-span.js';
import { instantText } from '../../domain/instant.js';
import { totalLength } from '../../domain/period.js';
import { lapsedBefore, presencePeriods } from '../../domain/presence.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import type { CloseReason, Database, SessionRow } from '../../db/tables.js';
import { readOutage } from './record-availability.js';

/** Selects open stays of a session: all, those of a user, or a single one. */
interface StayFilter {
  user_id?: number;
  join_id?: string;
}

/**
 * Closes the matching open stays of a session, frees their seats and sums up the attendance of their users. With the
 * reason `lease`, closes only stays that have lapsed; they end at their last heartbeat.
 */
export async function closeStays(
  transaction: Database,
  session: SessionRow,
  filter: StayFilter,
  closedAt: number,
  reason: CloseReason,
): Promise<void> {
  // The end of a session also ends the leases that an outage prolongs: nobody heard of these users since.
  const isHeld = reason === 'lease' && session.status === 'live';
  const outage = isHeld ? await readOutage(transaction, closedAt) : null;
  const values = {
    ...filter,
    session_id: session.id,
    at: instantText(closedAt),
    lapsed: instantText(lapsedBefore(closedAt, outage)),
  };
  const { rows: closed } = await updateOpenStays(transaction, values, { by: Object.keys(filter), reason });
  if (closed.length === 0) return;
  await recountSeats(transaction, session.id);
  await sumUpAttendance(transaction, session, [...new Set(closed.map((row) => row.user_id))], closedAt);
}

interface ClosingValues extends StayFilter {
  session_id: number;
  at: string;
  lapsed: string;
}

/** The parts of the call that change the text of the query. */
interface ClosingForm {
  /** The columns that the filter compares. */
  by: string[];
  reason: CloseReason;
}

const updateOpenStays = compileOnce(
  (db, parameter: ParameterOf<ClosingValues>, { by, reason }: ClosingForm) =>
    db
      .updateTable('attendance_intervals')
      .set((eb) => ({
        left_at: reason === 'lease' ? eb.ref('last_seen_at') : notBeforeJoining(parameter('at')),
        close_reason: reason,
      }))
      .where('left_at', 'is', null)
      .where((eb) =>
        eb.and(
          Object.fromEntries(
            ['session_id', ...by].map((key) => [key, parameter(key as keyof ClosingValues)]),
          ),
        ),
      )
      .$if(reason === 'lease', (query) => query.where('last_seen_at', '<', parameter('lapsed')))
      .returning('user_id'),
);

async function recountSeats(transaction: Database, sessionId: number): Promise<void> {
  await transaction
    .updateTable('live_sessions')
    .set((eb) => ({
      seats_taken: eb
        .selectFrom('attendance_intervals')
        .where('session_id', '=', sessionId)
        .where('role', '=', 'student')
        .where('left_at', 'is', null)
        .select(({ fn }) => fn.count<number>('user_id').distinct().as('count')),
    }))
    .where('id', '=', sessionId)
    .execute();
}

async function sumUpAttendance(
  transaction: Database,
  session: SessionRow,
  userIds: number[],
  until: number,
): Promise<void> {
  const start = Date.parse(session.actual_start_time ?? '');
  const breaks = await transaction
    .selectFrom('session_breaks')
    .selectAll()
    .where('session_id', '=', session.id)
    .execute();
  const span = classSpan(session, breaks, until);
  const closedStays = await transaction
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('user_id', 'in', userIds)
    .where('left_at', 'is not', null)
    .execute();
  for (const userId of userIds) {
    const own = closedStays.filter((stay) => stay.user_id === userId);
    const lastLeft = own.map((stay) => stay.left_at!).reduce((a, b) => (a > b ? a : b));
    // Before the planned start there is no span yet: if the class ends before it, all its time counts.
    const periods = presencePeriods(own, start, until);
    const attended = totalLength(span ? withinSpan(periods, span) : periods);
    await transaction
      .updateTable('live_session_participants')
      .set({
        left_at: notBeforeJoining(lastLeft),
        attendance_duration: Math.floor(attended / 60_000),
      })
      .where('session_id', '=', session.id)
      .where('user_id', '=', userId)
      .execute();
  }
}

/** Returns SQL for `at`, or for `joined_at` if that is later: a clock set back must not make a user leave before joining. */
function notBeforeJoining(at: string) {
  return sql<string>`case when joined_at > ${at} then joined_at else ${at} end`;
}
