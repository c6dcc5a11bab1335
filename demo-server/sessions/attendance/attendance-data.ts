import type { CorrectionChange, ReportedUser } from '../../domain/attendance-report.js';
import type { SessionBreak } from '../../domain/class-span.js';
import type { MembershipPeriod } from '../../domain/roster-period.js';
import type { AttendanceIntervalsTable, Database } from '../../db/tables.js';

type OfSession<Row> = Row & { session_id: number };

/** The rows from which the attendance of sessions of one course is computed. */
export interface AttendanceData {
  /** Sorted by join. Those of instructors are left out. */
  stays: OfSession<AttendanceIntervalsTable>[];
  breaks: OfSession<SessionBreak>[];
  /** In the order in which they were made. */
  corrections: OfSession<CorrectionChange & { user_id: number }>[];
  memberships: MembershipPeriod[];
}

/** The rows to read: those of a course and its sessions, or of one user in them. */
export interface AttendanceFilter {
  courseId: number;
  sessionIds: readonly number[];
  /** Undefined: all users. */
  userId?: number | undefined;
}

/** Reads the rows from which attendance is computed, with one query for each table. */
export async function readAttendanceData(
  db: Database,
  { courseId, sessionIds, userId }: AttendanceFilter,
): Promise<AttendanceData> {
  const memberships = await db
    .selectFrom('course_members')
    .select(['user_id', 'role', 'suspended_at', 'began_at', 'ended_at'])
    .where('course_id', '=', courseId)
    .$if(userId !== undefined, (own) => own.where('user_id', '=', userId!))
    .execute();
  if (sessionIds.length === 0) return { memberships, stays: [], breaks: [], corrections: [] };
  const stays = await db
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .where('role', '=', 'student')
    .$if(userId !== undefined, (own) => own.where('user_id', '=', userId!))
    .orderBy('joined_at')
    .execute();
  const breaks = await db
    .selectFrom('session_breaks')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('ended_at')
    .execute();
  const changes = await db
    .selectFrom('attendance_corrections')
    .innerJoin('users', 'users.id', 'changed_by')
    .select(['session_id', 'user_id', 'status', 'reason', 'changed_at'])
    .select(['users.id as changer_id', 'users.first_name', 'users.last_name'])
    .where('session_id', 'in', sessionIds)
    .$if(userId !== undefined, (own) => own.where('user_id', '=', userId!))
    .orderBy('attendance_corrections.id')
    .execute();
  const corrections = changes.map(({ changer_id, first_name, last_name, ...change }) => ({
    ...change,
    changed_by: { id: changer_id, first_name, last_name },
  }));
  return { memberships, stays, breaks, corrections };
}

/** Ids in one query; more could exceed the parameters that a database allows. */
const idsOfQuery = 5_000;

/** Reads users by id, in no particular order. */
export async function readUsers(db: Database, ids: readonly number[]): Promise<ReportedUser[]> {
  const users: ReportedUser[] = [];
  for (let from = 0; from < ids.length; from += idsOfQuery)
    users.push(
      ...(await db
        .selectFrom('users')
        .select(['id', 'first_name', 'last_name', 'email'])
        // The id of an erased user is a random one.
        .select((eb) => eb.case().when('erased_at', 'is', null).then(eb.ref('subject')).end().as('subject'))
        .where('id', 'in', ids.slice(from, from + idsOfQuery))
        .execute()),
    );
  return users;
}
