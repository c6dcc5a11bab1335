import { effectiveSession } from '../../domain/effective-session.js';
import { authorize, authorizeInCourse } from '../access/authorize.js';
import { memberSession, memberSessions } from '../access/member-sessions.js';
import type { CourseRequest, SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';

type Stores = Pick<SessionsContext, 'db' | 'clock'>;

/** Reads one session for a calendar. */
export async function sessionCalendar({ db, clock }: Stores, { caller, id }: SessionRequest) {
  const now = clock.now();
  const session = await memberSession(db, caller, id);
  authorize('view', session);
  return { name: session.title, sessions: [effectiveSession(session, now)], now };
}

/** Reads all sessions of a course for a calendar, cancelled ones included. */
export async function courseCalendar({ db, clock }: Stores, { caller, courseId }: CourseRequest) {
  const now = clock.now();
  await authorizeInCourse(db, caller, 'view', courseId);
  const { title } = await db
    .selectFrom('courses')
    .select('title')
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow();
  const sessions = await memberSessions(db, caller)
    .where('live_sessions.course_id', '=', courseId)
    .orderBy('scheduled_start_time')
    .orderBy('live_sessions.id')
    .execute();
  return { name: title, sessions: sessions.map((session) => effectiveSession(session, now)), now };
}
