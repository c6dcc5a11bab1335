import { attendedSeconds } from '../domain/attended-seconds.js';
import { instantText } from '../domain/instant.js';
import type { CloseReason, Database } from '../db/tables.js';
import type { MemberSession } from './member-sessions.js';

/** Closes a session's open intervals that match, gives their seats back and sums up the attendance of who left. */
export async function closeIntervals(
  transaction: Database,
  session: MemberSession,
  which: { user_id?: number; join_id?: string },
  closedAt: number,
  reason: CloseReason,
): Promise<void> {
  const leftAt = instantText(closedAt);
  const closed = await transaction
    .updateTable('attendance_intervals')
    .set((eb) => ({
      // A clock that was set back must not make anyone leave before they came.
      left_at: eb.case().when('joined_at', '>', leftAt).then(eb.ref('joined_at')).else(leftAt).end(),
      close_reason: reason,
    }))
    .where('left_at', 'is', null)
    .where((eb) => eb.and({ session_id: session.id, ...which }))
    .returning('user_id')
    .execute();
  if (closed.length === 0) return;
  await recountSeats(transaction, session.id);
  await sumUpAttendance(transaction, session, [...new Set(closed.map((row) => row.user_id))], closedAt);
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
  session: MemberSession,
  userIds: number[],
  until: number,
): Promise<void> {
  const start = Date.parse(session.actual_start_time ?? '');
  const intervals = await transaction
    .selectFrom('attendance_intervals')
    .select(['user_id', 'joined_at', 'left_at'])
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
