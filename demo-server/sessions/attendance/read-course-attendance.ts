import { courseAttendance, type CourseAttendance, courseColumns } from '../../domain/course-attendance.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { sortedByName } from '../../domain/sorted-by-name.js';
import type { Database } from '../../db/tables.js';
import { authorizeInCourse } from '../access/authorize.js';
import type { CourseRequest } from '../session-request.js';
import { instructorPresence } from '../schedule/instructor-presence.js';
import type { SessionsContext } from '../sessions-context.js';
import { readAttendanceData, readUsers } from './attendance-data.js';

/** A call that reads the attendance of a course. The query is validated when read: after authorization. */
export interface CourseAttendanceRequest extends CourseRequest {
  query: () => {
    threshold?: number | undefined;
    lang?: string | undefined;
    /** Bounds of the scheduled start, in milliseconds since the epoch; `to` itself is excluded. */
    from?: number | undefined;
    to?: number | undefined;
  };
}

const mostSessions = 200;

/**
 * Reports the attendance of a course in its newest sessions that were held, missed or are live. Students get their own row
 * only.
 */
export async function readCourseAttendance(
  { db, clock, attendanceThreshold, lateAfterMs, instructorGraceMs }: SessionsContext,
  { caller, courseId, query }: CourseAttendanceRequest,
): Promise<CourseAttendance> {
  const { role } = await authorizeInCourse(db, caller, 'view', courseId);
  const { threshold = attendanceThreshold, lang, from, to } = query();
  const now = clock.now();
  const isForInstructor = role === 'instructor';
  const userId = isForInstructor ? undefined : caller.id;
  const stored = await begunSessions(db, courseId, { from, to }, now);
  const sessions = stored.map((session) => effectiveSession(session, now, instructorGraceMs));
  const sessionIds = sessions.map(({ id }) => id);
  const data = await readAttendanceData(db, { courseId, sessionIds, userId });
  const input = { ...data, sessions, threshold, lateAfterMs, isForInstructor, now };
  const { columns, userIds } = courseColumns(input);
  const users = await readUsers(db, [...userIds]);
  return courseAttendance(sortedByName(users, lang), columns, input);
}

/** Reads the newest sessions of a course that are live or have ended, oldest first. */
async function begunSessions(
  db: Database,
  courseId: number,
  { from, to }: { from: number | undefined; to: number | undefined },
  now: number,
) {
  const rows = await db
    .selectFrom('live_sessions')
    .selectAll()
    .select(instructorPresence)
    .where('course_id', '=', courseId)
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['live', 'ended']),
        // Missed, although that is not stored yet.
        eb('status', '=', 'scheduled').and('scheduled_end_time', '<=', instantText(now)),
      ]),
    )
    .$if(from !== undefined, (query) => query.where('scheduled_start_time', '>=', instantText(from!)))
    .$if(to !== undefined, (query) => query.where('scheduled_start_time', '<', instantText(to!)))
    .orderBy('scheduled_start_time', 'desc')
    .orderBy('id', 'desc')
    .limit(mostSessions)
    .execute();
  return rows.reverse();
}
