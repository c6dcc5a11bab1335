import type { AttendanceReport } from '../../domain/attendance-report.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { authorize } from '../access/authorize.js';
import { memberSession } from '../access/member-sessions.js';
import type { SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { sessionReport } from './session-report.js';

/** A call that reads attendance. The query is validated when read: after authorization. */
export interface AttendanceRequest extends SessionRequest {
  query: () => { threshold?: number | undefined; lang?: string | undefined };
}

/**
 * Reports the attendance of a session: a row for each student of the class, and for each user who joined as one. Students
 * get their own row only.
 */
export async function readAttendance(
  context: SessionsContext,
  { caller, id, query }: AttendanceRequest,
): Promise<AttendanceReport> {
  const { db, clock, attendanceThreshold } = context;
  const stored = await memberSession(db, caller, id);
  authorize('view', stored);
  const { threshold = attendanceThreshold, lang } = query();
  const now = clock.now();
  const isForInstructor = stored.role === 'instructor';
  const userId = isForInstructor ? undefined : caller.id;
  const session = effectiveSession(stored, now, context.instructorGraceMs);
  return sessionReport(db, context, session, { threshold, lang, userId, isForInstructor, now });
}
