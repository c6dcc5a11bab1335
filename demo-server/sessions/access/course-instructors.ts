import type { Database } from '../../db/tables.js';
import type { CourseRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { authorizeInCourse } from './authorize.js';
import { isCurrentMembership } from './member-sessions.js';

/** Lists the instructors of a course, to whom a session can be handed over, by name. For instructors only. */
export async function listInstructors(
  { db }: Pick<SessionsContext, 'db'>,
  { caller, courseId }: CourseRequest,
) {
  await authorizeInCourse(db, caller, 'edit', courseId);
  return courseInstructors(db, courseId).orderBy('last_name').orderBy('first_name').orderBy('id').execute();
}

/** Query for the instructors of a course who are members now and not suspended. */
export function courseInstructors(db: Database, courseId: number) {
  return db
    .selectFrom('course_members')
    .innerJoin('users', 'users.id', 'course_members.user_id')
    .select(['users.id', 'first_name', 'last_name', 'email'])
    .where('course_id', '=', courseId)
    .where('course_members.role', '=', 'instructor')
    .where('suspended_at', 'is', null)
    .where(isCurrentMembership);
}
