import { type Compilable, sql } from 'kysely';
import type { Membership } from '../../domain/access-refusal.js';
import type { Role } from '../../domain/session.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import { locked } from '../../db/locked.js';
import type { Database, SessionRow } from '../../db/tables.js';

/** A stored session, with the caller's membership of its course. */
export type MemberSession = SessionRow & Membership;

/** Who asks: what of a call decides which rows they may see. */
export interface Asker {
  readonly caller: { readonly id: number };
  readonly isAdmin: boolean;
}

/** Query for the caller's place in each of their courses. */
export function memberships(db: Database, { caller, isAdmin }: Asker) {
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
export function memberSessions(db: Database, asker: Asker) {
  return db
    .selectFrom('live_sessions')
    .innerJoin(memberships(db, asker).as('membership'), 'membership.course_id', 'live_sessions.course_id')
    .selectAll('live_sessions')
    .select(['membership.role', 'membership.suspended_at']);
}

/** Finds the caller's place in one course. */
export const membership = findById(memberships, 'courses.id');

/** Finds one session of the caller's courses. */
export const memberSession = findById(memberSessions, 'live_sessions.id');

/** The same, kept for this transaction. */
export const lockedMemberSession = findById(
  (db, asker) => locked(db, memberSessions(db, asker)),
  'live_sessions.id',
);

/** Makes a function that finds one row by its id, by a query that is compiled once for members and once for admins. */
export function findById<Column extends string, Row>(
  query: (
    db: Database,
    asker: Asker,
  ) => { where(column: Column, operator: '=', id: number): Compilable<Row> },
  column: Column,
): (db: Database, asker: Asker, id: number) => Promise<Row | undefined> {
  const compiled = compileOnce(
    (db, parameter: ParameterOf<{ caller: number; id: number }>, { isAdmin }: { isAdmin: boolean }) =>
      query(db, { caller: { id: parameter('caller') }, isAdmin }).where(column, '=', parameter('id')),
  );
  return async (db, { caller, isAdmin }, id) => {
    const { rows } = await compiled(db, { caller: caller.id, id }, { isAdmin });
    return rows[0];
  };
}
