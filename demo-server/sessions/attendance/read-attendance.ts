import { attendanceReport, type AttendanceReport } from '../../domain/attendance-report.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { authorize } from '../access/authorize.js';
import { memberSession } from '../access/member-sessions.js';
import type { SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';

/** A call that reads attendance. The query is validated when read: after authorization. */
export interface AttendanceRequest extends SessionRequest {
  query: () => { threshold?: number | undefined };
}

/**
 * Reports the attendance of a session: a row for each student of the course, and for each user who joined as one.
 * Students get their own row only.
 */
export async function readAttendance(
  { db, clock, attendanceThreshold, instructorGraceMs }: SessionsContext,
  { caller, id, query }: AttendanceRequest,
): Promise<AttendanceReport> {
  const stored = await memberSession(db, caller, id);
  authorize('view', stored);
  const { threshold = attendanceThreshold } = query();
  const now = clock.now();
  const stays = await db
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', id)
    .where('role', '=', 'student')
    .orderBy('joined_at')
    .execute();
  const enrolled = db
    .selectFrom('course_members')
    .select('user_id')
    .where((eb) => eb.and({ course_id: stored.course_id, role: 'student' }))
    .where('suspended_at', 'is', null);
  const attended = db
    .selectFrom('attendance_intervals')
    .select('user_id')
    .where((eb) => eb.and({ session_id: id, role: 'student' }));
  const people = await db
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name'])
    .where('id', 'in', enrolled.union(attended))
    .$if(stored.role === 'student', (own) => own.where('id', '=', caller.id))
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  return attendanceReport(effectiveSession(stored, now, instructorGraceMs), people, stays, threshold, now);
}
