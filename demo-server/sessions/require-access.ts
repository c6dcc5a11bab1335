import { accessRefusal, type Action, type Membership } from '../domain/access-refusal.js';
import type { Database } from '../db/tables.js';
import { Problem } from '../problem.js';

/** Lets pass only a member who may do this. */
export function requireAccess<Member extends Membership>(
  action: Action,
  member: Member | undefined,
): asserts member is Member {
  const refusal = accessRefusal(action, member);
  if (refusal) throw new Problem(refusal);
}

/** Lets pass only a user who may do this in the course. */
export async function requireCourseAccess(
  db: Database,
  action: Action,
  courseId: number,
  userId: number,
): Promise<void> {
  const member = await db
    .selectFrom('course_members')
    .select(['role', 'suspended_at'])
    .where('course_id', '=', courseId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  requireAccess(action, member);
}
