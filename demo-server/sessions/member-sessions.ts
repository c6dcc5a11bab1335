import type { Membership } from '../domain/access-refusal.js';
import type { Database, SessionRow } from '../db/tables.js';

/** A stored session, with the caller's membership of its course. */
export type MemberSession = SessionRow & Membership;

/** Query for the sessions of the courses that a user is a member of. */
export function memberSessions(db: Database, userId: number) {
  return db
    .selectFrom('live_sessions')
    .innerJoin('course_members', (join) =>
      join
        .onRef('course_members.course_id', '=', 'live_sessions.course_id')
        .on('course_members.user_id', '=', userId),
    )
    .selectAll('live_sessions')
    .select(['course_members.role', 'course_members.suspended_at']);
}
