import { courseSlug } from '../domain/course-slug.js';
import { instantText } from '../domain/instant.js';
import { type CourseList, membershipChanges } from '../domain/membership-changes.js';
import { personOf } from '../domain/person-of.js';
import type { Database, UserRow } from '../db/tables.js';
import { beginMembership, endMembership } from '../db/store-membership.js';
import { transact } from '../db/transact.js';
import { issueTime, type VerifiedClaims } from './access-token.js';

type Courses = NonNullable<VerifiedClaims['courses']>;

/**
 * Returns the user of a token. Stores the token's user, courses and memberships where they differ from the database;
 * keeps what the token does not mention, except memberships that earlier tokens began and its list of courses lacks.
 */
export async function rememberCaller(db: Database, claims: VerifiedClaims, now: number): Promise<UserRow> {
  const known = await knownUser(db, claims);
  if (known && isStored(known, claims, now) && !(await membershipsToStore(db, known, claims, now)))
    return known;
  return transact(db, (transaction) => store(transaction, claims, now));
}

function knownUser(db: Database, { sub }: VerifiedClaims): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('subject', '=', sub).executeTakeFirst();
}

/** Returns whether the token has no news about the person: most requests write nothing. */
function isStored(user: UserRow, claims: VerifiedClaims, now: number): boolean {
  const claimed = Object.entries(personOf(claims)) as [keyof UserRow, string][];
  return claimed.every(([field, value]) => user[field] === value) && laterList(user, claims, now) === null;
}

/** Returns the issue time of the token's list if it is later than the stored one; else null. */
function laterList(
  { courses_issued_at }: Pick<UserRow, 'courses_issued_at'>,
  claims: VerifiedClaims,
  now: number,
): string | null {
  const { issuedAt, courses } = listOf(claims, now);
  if (courses === null || issuedAt === null) return null;
  const issued = instantText(issuedAt);
  return issued > (courses_issued_at ?? '') ? issued : null;
}

/** Returns the changes that the token's list makes, with the titles of its courses; null if there are none. */
async function membershipsToStore(
  db: Database,
  { id, courses_issued_at }: UserRow,
  claims: VerifiedClaims,
  now: number,
) {
  const current = await db
    .selectFrom('course_members')
    .select(['course_id', 'role'])
    .where((eb) => eb.and({ user_id: id, source: 'token' }))
    .where('ended_at', 'is', null)
    .execute();
  const listed = claims.courses ?? [];
  const ids = [...new Set([...current.map(({ course_id }) => course_id), ...listed.map(({ id }) => id)])];
  const courses = await db
    .selectFrom('courses')
    .select(['id', 'title', 'members_pushed_at'])
    .where('id', 'in', ids.length > 0 ? ids : [0])
    .execute();
  const found = (courseId: number) => courses.find((course) => course.id === courseId);
  const time = (text: string | null | undefined) => (text ? Date.parse(text) : null);
  const changes = membershipChanges(current, listOf(claims, now), {
    storedAt: time(courses_issued_at),
    pushedAt: (courseId) => time(found(courseId)?.members_pushed_at),
  });
  const titles = listed.filter(({ id, title }) => found(id)?.title !== title);
  const isEmpty = titles.length + changes.begin.length + changes.end.length === 0;
  return isEmpty ? null : { titles, changes };
}

function listOf(claims: VerifiedClaims, now: number): CourseList {
  const { courses = null, courses_partial } = claims;
  return { courses, isPartial: courses_partial, issuedAt: issueTime(claims, now) };
}

async function store(transaction: Database, claims: VerifiedClaims, now: number): Promise<UserRow> {
  const user = await storeUser(transaction, claims, now);
  const stored = await membershipsToStore(transaction, user, claims, now);
  if (stored) await storeCourses(transaction, stored.titles, now);
  const key = { user_id: user.id, source: 'token' as const };
  for (const { id, role } of stored?.changes.begin ?? [])
    await beginMembership(transaction, { ...key, course_id: id, role }, now);
  for (const course_id of stored?.changes.end ?? [])
    await endMembership(transaction, { ...key, course_id }, now);
  const courses_issued_at = laterList(user, claims, now);
  if (courses_issued_at)
    await transaction.updateTable('users').set({ courses_issued_at }).where('id', '=', user.id).execute();
  return user;
}

function storeUser(transaction: Database, claims: VerifiedClaims, now: number): Promise<UserRow> {
  const person = personOf(claims);
  return transaction
    .insertInto('users')
    .values({ subject: claims.sub, created_at: instantText(now), ...person })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ subject: claims.sub, ...person }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function storeCourses(transaction: Database, courses: Courses, now: number): Promise<void> {
  for (const { id, title } of courses)
    await transaction
      .insertInto('courses')
      .values({ id, title, slug: courseSlug(title), created_at: instantText(now) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title }))
      .execute();
}
