import { locked } from '../../db/locked.js';
import { transact } from '../../db/transact.js';
import { isCurrentMembership } from '../access/member-sessions.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from './close-stays.js';

/** Closes the stays of students whose membership has ended or was suspended, which frees their seats. */
export async function closeRevokedStays({
  db,
  clock,
  announce,
}: Pick<SessionsContext, 'db' | 'clock' | 'announce'>): Promise<void> {
  const revoked = await db
    .selectFrom('attendance_intervals')
    .innerJoin('live_sessions', 'live_sessions.id', 'attendance_intervals.session_id')
    .select(['session_id', 'user_id', 'course_id'])
    .distinct()
    .where('left_at', 'is', null)
    .where('attendance_intervals.role', '=', 'student')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('course_members')
            .select('course_members.user_id')
            .whereRef('course_members.course_id', '=', 'live_sessions.course_id')
            .whereRef('course_members.user_id', '=', 'attendance_intervals.user_id')
            .where('course_members.suspended_at', 'is', null)
            .where(isCurrentMembership),
        ),
      ),
    )
    .execute();
  for (const { session_id, user_id, course_id } of revoked) {
    await transact(db, async (transaction) => {
      const one = transaction.selectFrom('live_sessions').selectAll().where('id', '=', session_id);
      const session = await locked(transaction, one).executeTakeFirstOrThrow();
      await closeStays(transaction, session, { user_id }, clock.now(), 'leave');
    });
    announce(course_id, session_id);
  }
}
