import { authorize, authorizeInCourse } from '../access/authorize.js';
import { memberSession } from '../access/member-sessions.js';
import type { CourseRequest, SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';

/** The sessions whose changes a stream carries: one, or all of a course. */
export interface StreamTarget {
  courseId: number;
  sessionId?: number;
}

/** Returns the stream target of one session, if the caller may see it. */
export async function sessionTarget(
  { db }: Pick<SessionsContext, 'db'>,
  { caller, id }: SessionRequest,
): Promise<StreamTarget> {
  const session = await memberSession(db, caller, id);
  authorize('view', session);
  return { courseId: session.course_id, sessionId: id };
}

/** Returns the stream target of a course, if the caller may see its sessions. */
export async function courseTarget(
  { db }: Pick<SessionsContext, 'db'>,
  { caller, courseId }: CourseRequest,
): Promise<StreamTarget> {
  await authorizeInCourse(db, caller, 'view', courseId);
  return { courseId };
}
