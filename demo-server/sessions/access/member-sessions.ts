import { type Compilable, sql } from 'kysely';
import type { Membership } from '../../domain/access-refusal.js';
import type { Role } from '../../domain/session.js';
import type { Caller } from '../../domain/caller.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import type { InstructorPresence } from '../../domain/automatic-end.js';
import { locked } from '../../db/locked.js';
import type { Database, SessionRow } from '../../db/tables.js';
import { instructorPresence } from '../schedule/instructor-presence.js';

/** A stored session with the caller's membership of its course. */
export type MemberSession = SessionRow & InstructorPresence & Membership;

/** The fields of a caller that decide which rows they may see. */
export type Reader = Pick<Caller, 'id' | 'isAdmin'>;

/**
 * SQL condition for the row of `course_members` that counts now: it has not ended. Of several sources, a suspended
 * membership precedes others, and the role of instructor precedes that of student.
 */
export const isCurrentMembership = sql<boolean>`course_members.ended_at is null and not exists (
  select 1 from course_members as other
  where other.course_id = course_members.course_id and other.user_id = course_members.user_id
    and other.ended_at is null
    and (other.suspended_at is null, other.role, other.source)
      < (course_members.suspended_at is null, course_members.role, course_members.source))`;

/** Query for the caller's membership of each of their courses. */
export function memberships(db: Database, { id, isAdmin }: Reader) {
  return db
    .selectFrom('courses')
    .leftJoin('course_members', (join) =>
      join
        .onRef('course_members.course_id', '=', 'courses.id')
        .on('course_members.user_id', '=', id)
        .on(isAdmin ? sql<boolean>`false` : isCurrentMembership),
    )
    .where((eb) => (isAdmin ? eb.lit(true) : eb('course_members.user_id', 'is not', null)))
    .select((eb) => [
      'courses.id as course_id',
      isAdmin ? sql<Role>`'instructor'`.as('role') : eb.ref('course_members.role').$notNull().as('role'),
      isAdmin ? sql<null>`null`.as('suspended_at') : eb.ref('course_members.suspended_at').as('suspended_at'),
    ]);
}

/** Query for the sessions of the caller's courses, deleted ones included. */
export function deletedAndOtherSessions(db: Database, reader: Reader) {
  return db
    .selectFrom('live_sessions')
    .innerJoin(memberships(db, reader).as('membership'), 'membership.course_id', 'live_sessions.course_id')
    .selectAll('live_sessions')
    .select(['membership.role', 'membership.suspended_at'])
    .select(instructorPresence);
}

/** Query for the sessions of the caller's courses. */
export function memberSessions(db: Database, reader: Reader) {
  return deletedAndOtherSessions(db, reader).where('live_sessions.deleted_at', 'is', null);
}

/** Finds the caller's membership of one course. */
export const membership = findById(memberships, 'courses.id');

/** Finds one session of the caller's courses. */
export const memberSession = findById(memberSessions, 'live_sessions.id');

/** Finds one session of the caller's courses, and locks it for this transaction. */
export const lockedMemberSession = findById(
  (db, reader) => locked(db, memberSessions(db, reader)),
  'live_sessions.id',
);

/** Finds one session of the caller's courses, even if it was deleted. */
export const deletedOrOtherSession = findById(deletedAndOtherSessions, 'live_sessions.id');

/** Finds one session of the caller's courses, even if it was deleted, and locks it for this transaction. */
export const lockedDeletedOrOtherSession = findById(
  (db, reader) => locked(db, deletedAndOtherSessions(db, reader)),
  'live_sessions.id',
);

/** Makes a function that finds one row by id. Its query is compiled once for members and once for administrators. */
export function findById<Column extends string, Row>(
  query: (
    db: Database,
    reader: Reader,
  ) => { where(column: Column, operator: '=', id: number): Compilable<Row> },
  column: Column,
): (db: Database, reader: Reader, id: number) => Promise<Row | undefined> {
  const compiled = compileOnce(
    (db, parameter: ParameterOf<{ caller: number; id: number }>, { isAdmin }: { isAdmin: boolean }) =>
      query(db, { id: parameter('caller'), isAdmin }).where(column, '=', parameter('id')),
  );
  return async (db, { id: caller, isAdmin }, id) => {
    const { rows } = await compiled(db, { caller, id }, { isAdmin });
    return rows[0];
  };
}
