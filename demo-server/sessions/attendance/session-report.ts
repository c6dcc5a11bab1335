import { attendanceReport, type AttendanceReport } from '../../domain/attendance-report.js';
import { classSpan } from '../../domain/class-span.js';
import { rosterOf, rosterPeriod } from '../../domain/roster-period.js';
import { sortedByName } from '../../domain/sorted-by-name.js';
import type { Database, SessionRow } from '../../db/tables.js';
import type { SessionsContext } from '../sessions-context.js';
import { readAttendanceData, readUsers } from './attendance-data.js';

/** Which rows a report has, and for whom. */
export interface ReportScope {
  threshold: number;
  /** Language whose rules sort the names. */
  lang?: string | undefined;
  /** Only the row of this user. */
  userId?: number | undefined;
  isForInstructor: boolean;
  now: number;
}

/** Reads the report of an effective session: the students of the class, and all users who joined as one. */
export async function sessionReport(
  db: Database,
  { lateAfterMs }: Pick<SessionsContext, 'lateAfterMs'>,
  session: SessionRow,
  { threshold, lang, userId, isForInstructor, now }: ReportScope,
): Promise<AttendanceReport> {
  const filter = { courseId: session.course_id, sessionIds: [session.id], userId };
  const { memberships, stays, breaks, corrections } = await readAttendanceData(db, filter);
  const roster = rosterOf(memberships, rosterPeriod(session, classSpan(session, breaks, now)));
  const ids = new Set([...roster, ...stays.map(({ user_id }) => user_id)]);
  const users = sortedByName(await readUsers(db, [...ids]), lang);
  return attendanceReport({
    ...{ session, breaks, users, stays, corrections },
    ...{ threshold, lateAfterMs, isForInstructor, now },
  });
}
