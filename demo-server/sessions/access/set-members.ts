import { courseSlug } from '../../domain/course-slug.js';
import { instantText } from '../../domain/instant.js';
import { personOf } from '../../domain/person-of.js';
import { Refusal } from '../../domain/refusal.js';
import type { Role } from '../../domain/session.js';
import { beginMembership, endMembership } from '../../db/store-membership.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import type { SessionsContext } from '../sessions-context.js';

/** A member of a roster. */
export interface RosterMember {
  external_id: string;
  name?: string | null | undefined;
  email?: string | null | undefined;
  role: Role;
}

/** A call of the LMS that sets the roster of a course. */
export interface RosterRequest {
  courseId: number;
  /** Time at which the token was issued; null if it does not say. */
  issuedAt: number | null;
  body: () => { title?: string | undefined; members: RosterMember[] };
}

/** Memberships that the LMS decides; those by LTI and of the demo stay. */
const sources = ['token', 'push'] as const;

/**
 * Sets the roster of a course: ends the memberships of users that it lacks, and begins those that it has. Lists of tokens
 * that were issued earlier no longer change the memberships of this course.
 */
export async function setMembers(
  { db, clock }: Pick<SessionsContext, 'db' | 'clock'>,
  { courseId, issuedAt, body }: RosterRequest,
): Promise<{ members: number; began: number; ended: number }> {
  const { title, members } = body();
  return transact(db, async (transaction) => {
    const now = clock.now();
    await storeCourse(transaction, courseId, title, issuedAt ?? now, now);
    const current = await transaction
      .selectFrom('course_members')
      .innerJoin('users', 'users.id', 'course_members.user_id')
      .select(['user_id', 'subject', 'source', 'role'])
      .where('course_id', '=', courseId)
      .where('source', 'in', sources)
      .where('ended_at', 'is', null)
      .execute();
    const roster = new Map(members.map((member) => [member.external_id, member]));
    const pushed = new Map(
      current.filter(({ source }) => source === 'push').map(({ subject, role }) => [subject, role]),
    );
    const began = members.filter(({ external_id, role }) => pushed.get(external_id) !== role);
    const key = { course_id: courseId, source: 'push' as const };
    for (const member of members) {
      const user_id = await storeUser(transaction, member, now);
      await beginMembership(transaction, { ...key, user_id, role: member.role }, now);
    }
    const over = current.filter(({ source, subject }) => source === 'token' || !roster.has(subject));
    for (const { user_id, source } of over)
      await endMembership(transaction, { course_id: courseId, user_id, source }, now);
    const left = new Set(over.map(({ subject }) => subject).filter((subject) => !roster.has(subject)));
    return { members: members.length, began: began.length, ended: left.size };
  });
}

async function storeCourse(
  transaction: Database,
  id: number,
  title: string | undefined,
  pushedAt: number,
  now: number,
): Promise<void> {
  const members_pushed_at = instantText(pushedAt);
  if (title !== undefined)
    await transaction
      .insertInto('courses')
      .values({ id, title, slug: courseSlug(title), created_at: instantText(now) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title }))
      .execute();
  const { numUpdatedRows } = await transaction
    .updateTable('courses')
    .set({ members_pushed_at })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal({ code: 'not_found' });
}

async function storeUser(transaction: Database, member: RosterMember, now: number): Promise<number> {
  const subject = member.external_id;
  const { id } = await transaction
    .insertInto('users')
    .values({ subject, created_at: instantText(now), ...personOf(member) })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ subject, ...personOf(member) }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
