import { instantText } from '../domain/instant.js';
import { attendedSeconds, lapsedBefore } from '../domain/presence.js';
import { compileOnce, type ParameterOf } from '../db/compile-once.js';
import type { CloseReason, Database, SessionRow } from '../db/tables.js';

/** Which of a session's open stays: all, those of a user, a single one. */
interface Which {
  user_id?: number;
  join_id?: string;
}

/**
 * Closes a session's open stays that match, gives their seats back and sums up the attendance of who left. With the
 * reason `lease` only those whose heartbeats stopped, as of the last one.
 */
export async function closeIntervals(
  transaction: Database,
  session: SessionRow,
  which: Which,
  closedAt: number,
  reason: CloseReason,
): Promise<void> {
  const at = instantText(closedAt);
  const lapsed = instantText(lapsedBefore(closedAt));
  const { rows: closed } =
    reason === 'lease' && Object.keys(which).length === 0
      ? await closeLapsed(transaction, { session: session.id, lapsed })
      : await transaction.executeQuery(
          closing(transaction, { session_id: session.id, ...which }, reason, at, lapsed),
        );
  if (closed.length === 0) return;
  await recountSeats(transaction, session.id);
  await sumUpAttendance(transaction, session, [...new Set(closed.map((row) => row.user_id))], closedAt);
}

/** A class that is full of life asks for this with each join. */
const closeLapsed = compileOnce((db, parameter: ParameterOf<{ session: number; lapsed: string }>) =>
  closing(db, { session_id: parameter('session') }, 'lease', '', parameter('lapsed')),
);

function closing(
  db: Database,
  which: Which & { session_id: number },
  reason: CloseReason,
  at: string,
  lapsed: string,
) {
  return db
    .updateTable('attendance_intervals')
    .set((eb) => ({
      left_at:
        reason === 'lease'
          ? eb.ref('last_seen_at')
          : // A clock that was set back must not make anyone leave before they came.
            eb.case().when('joined_at', '>', at).then(eb.ref('joined_at')).else(at).end(),
      close_reason: reason,
    }))
    .where('left_at', 'is', null)
    .where((eb) => eb.and({ ...which }))
    .$if(reason === 'lease', (query) => query.where('last_seen_at', '<', lapsed))
    .returning('user_id');
}

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
  const intervals = await transaction
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('user_id', 'in', userIds)
    .where('left_at', 'is not', null)
    .execute();
  for (const userId of userIds) {
    const own = intervals.filter((interval) => interval.user_id === userId);
    await transaction
      .updateTable('live_session_participants')
      .set({
        left_at: own.map((interval) => interval.left_at!).reduce((a, b) => (a > b ? a : b)),
        attendance_duration: Math.floor(attendedSeconds(own, start, until) / 60),
      })
      .where('session_id', '=', session.id)
      .where('user_id', '=', userId)
      .execute();
  }
}
