import { locked } from '../../db/locked.js';
import type { Database, SessionRow } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import { isCurrentMembership } from '../access/member-sessions.js';
import type { SessionsContext } from '../sessions-context.js';
import { removeFromWaitingList, settleWaitingList } from './settle-waiting-list.js';

/**
 * Stores the effects of time on all waiting lists, and removes those who are no longer students of the course. A server
 * runs it every second, so that waiting students soon hear of a free seat. Each call about a session applies the effects
 * of time by itself, so correctness does not depend on when this runs.
 */
export async function settleWaitingLists({
  db,
  clock,
  announce,
}: Pick<SessionsContext, 'db' | 'clock' | 'announce'>): Promise<void> {
  const waited = await db.selectFrom('waiting_students').select('session_id').distinct().execute();
  for (const { session_id } of waited) {
    const changed = await transact(db, async (transaction) => {
      const one = transaction.selectFrom('live_sessions').selectAll().where('id', '=', session_id);
      const session = await locked(transaction, one).executeTakeFirstOrThrow();
      for (const userId of await revokedStudents(transaction, session))
        await removeFromWaitingList(transaction, session_id, userId);
      await settleWaitingList(transaction, session, clock.now());
      const { waiting_version } = await one.executeTakeFirstOrThrow();
      return waiting_version === session.waiting_version ? null : session;
    });
    if (changed) announce(changed.course_id, changed.id);
  }
}

/** Lists the waiting users whose membership ended, was suspended, or is no longer that of a student. */
async function revokedStudents(transaction: Database, session: SessionRow): Promise<number[]> {
  const rows = await transaction
    .selectFrom('waiting_students')
    .select('user_id')
    .where('session_id', '=', session.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('course_members')
            .select('course_members.user_id')
            .where('course_members.course_id', '=', session.course_id)
            .whereRef('course_members.user_id', '=', 'waiting_students.user_id')
            .where('course_members.role', '=', 'student')
            .where('course_members.suspended_at', 'is', null)
            .where(isCurrentMembership),
        ),
      ),
    )
    .execute();
  return rows.map(({ user_id }) => user_id);
}
