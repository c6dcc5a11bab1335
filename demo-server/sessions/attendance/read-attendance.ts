import { attendanceReport, type AttendanceReport } from '../../domain/attendance-report.js';
import { effectiveSession } from '../../domain/effective-session.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorize } from '../access/authorize.js';
import { memberSession } from '../access/member-sessions.js';

/** Who was in a session, and who was not: its course's students, and whoever came as one. Students see themselves. */
export async function attendance(
  { db, clock, config }: ServerContext,
  {
    call,
    id,
    query,
  }: Pick<ApiRequest<undefined, { threshold?: number | undefined }>, 'call' | 'id' | 'query'>,
): Promise<AttendanceReport> {
  const stored = await memberSession(db, call, id);
  authorize('view', stored);
  const { threshold = config.attendanceThreshold } = query();
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
    .$if(stored.role === 'student', (own) => own.where('id', '=', call.caller.id))
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  return attendanceReport(effectiveSession(stored, now), people, stays, threshold, now);
}
