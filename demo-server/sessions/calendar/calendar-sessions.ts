import { effectiveSession } from '../../domain/effective-session.js';
import { authorize, authorizeInCourse } from '../access/authorize.js';
import { deletedAndOtherSessions, deletedOrOtherSession } from '../access/member-sessions.js';
import type { CourseRequest, SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';

type Stores = Pick<SessionsContext, 'db' | 'clock' | 'instructorGraceMs'>;

/** Reads one session for a calendar, even if it was deleted: calendars then cancel their entry. */
export async function sessionCalendar(
  { db, clock, instructorGraceMs }: Stores,
  { caller, id }: SessionRequest,
) {
  const now = clock.now();
  const session = await deletedOrOtherSession(db, caller, id);
  authorize('view', session);
  return { name: session.title, sessions: [effectiveSession(session, now, instructorGraceMs)], now };
}

/** Reads all sessions of a course for a calendar, cancelled and deleted ones included. */
export async function courseCalendar(
  { db, clock, instructorGraceMs }: Stores,
  { caller, courseId }: CourseRequest,
) {
  const now = clock.now();
  await authorizeInCourse(db, caller, 'view', courseId);
  const { title } = await db
    .selectFrom('courses')
    .select('title')
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow();
  const sessions = await deletedAndOtherSessions(db, caller)
    .where('live_sessions.course_id', '=', courseId)
    .orderBy('scheduled_start_time')
    .orderBy('live_sessions.id')
    .execute();
  return {
    name: title,
    sessions: sessions.map((session) => effectiveSession(session, now, instructorGraceMs)),
    now,
  };
}
