import type { Database } from '../../db/tables.js';
import { isCurrentMembership } from './member-sessions.js';

/** Returns those of the users who are members of a course now, and not suspended. */
export async function courseReaders(
  db: Database,
  courseId: number,
  userIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (userIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('course_members')
    .select('user_id')
    .where('course_id', '=', courseId)
    .where('user_id', 'in', userIds)
    .where('suspended_at', 'is', null)
    .where(isCurrentMembership)
    .execute();
  return new Set(rows.map(({ user_id }) => user_id));
}
