import { calendarText } from '../../formats/calendar-text.js';
import { effectiveSession } from '../../domain/effective-session.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorize, authorizeInCourse } from '../access/authorize.js';
import { memberSession, memberSessions } from '../access/member-sessions.js';

type CalendarRequest = Pick<ApiRequest, 'call' | 'id'>;

/** One session for a calendar. */
export async function sessionCalendar(
  { db, clock }: ServerContext,
  { call, id }: CalendarRequest,
): Promise<string> {
  const now = clock.now();
  const session = await memberSession(db, call, id);
  authorize('view', session);
  return calendarText([effectiveSession(session, now)], { name: session.title, now });
}

/** All sessions of a course for a calendar, cancelled ones as such. */
export async function courseCalendar(
  { db, clock }: ServerContext,
  { call, id }: CalendarRequest,
): Promise<string> {
  const now = clock.now();
  await authorizeInCourse(db, call, 'view', id);
  const { title } = await db
    .selectFrom('courses')
    .select('title')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sessions = await memberSessions(db, call)
    .where('live_sessions.course_id', '=', id)
    .orderBy('scheduled_start_time')
    .orderBy('live_sessions.id')
    .execute();
  return calendarText(
    sessions.map((session) => effectiveSession(session, now)),
    { name: title, now },
  );
}
