import { sql } from 'kysely';
import type { Membership } from '../domain/access-refusal.js';
import type { Role } from '../domain/session.js';
import type { Database, SessionRow } from '../db/tables.js';
import type { Call } from '../server-context.js';

/** A stored session, with the caller's membership of its course. */
export type MemberSession = SessionRow & Membership;

/** Query for the caller's place in each of their courses. */
export function memberships(db: Database, { caller, isAdmin }: Call) {
  return db
    .selectFrom('courses')
    .leftJoin('course_members', (join) =>
      join.onRef('course_members.course_id', '=', 'courses.id').on('course_members.user_id', '=', caller.id),
    )
    .where((eb) => (isAdmin ? eb.lit(true) : eb('course_members.user_id', 'is not', null)))
    .select((eb) => [
      'courses.id as course_id',
      isAdmin ? sql<Role>`'instructor'`.as('role') : eb.ref('course_members.role').$notNull().as('role'),
      isAdmin ? sql<null>`null`.as('suspended_at') : eb.ref('course_members.suspended_at').as('suspended_at'),
    ]);
}

/** Query for the sessions of the caller's courses. */
export function memberSessions(db: Database, call: Call) {
  return db
    .selectFrom('live_sessions')
    .innerJoin(memberships(db, call).as('membership'), 'membership.course_id', 'live_sessions.course_id')
    .selectAll('live_sessions')
    .select(['membership.role', 'membership.suspended_at']);
}
