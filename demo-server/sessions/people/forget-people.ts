import { instantText } from '../../domain/instant.js';
import { type EraseContext, eraseUser } from './erase-person.js';

const dayMs = 24 * 60 * 60_000;
const mostAtOnce = 100;

/**
 * Erases people who have been neither a member of a course nor in a session for `days`. Erases at most 100 in a run, so that
 * other writers do not wait. Null: erases nobody.
 */
export async function forgetPeople(context: EraseContext, days: number | null): Promise<void> {
  if (days === null) return;
  const since = instantText(context.clock.now() - days * dayMs);
  const forgotten = await context.db
    .selectFrom('users')
    .select('id')
    .where('erased_at', 'is', null)
    .where('created_at', '<', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('course_members')
            .select('course_members.user_id')
            .whereRef('course_members.user_id', '=', 'users.id')
            .where((member) => member.or([member('ended_at', 'is', null), member('ended_at', '>=', since)])),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attendance_intervals')
            .select('attendance_intervals.user_id')
            .whereRef('attendance_intervals.user_id', '=', 'users.id')
            .where((stay) => stay.or([stay('left_at', 'is', null), stay('left_at', '>=', since)])),
        ),
      ),
    )
    .orderBy('id')
    .limit(mostAtOnce)
    .execute();
  for (const { id } of forgotten) await eraseUser(context, id);
}
