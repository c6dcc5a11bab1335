import { courseSlug } from '../domain/course-slug.js';
import { instantText } from '../domain/instant.js';
import type { Database, UserRow } from '../db/tables.js';
import { transact } from '../db/transact.js';
import type { verifiedClaims } from './access-token.js';

type Claims = Awaited<ReturnType<typeof verifiedClaims>>;

/**
 * Returns the user of a token. Stores the token's user, courses and memberships where they differ from the database;
 * keeps what the token does not mention.
 */
export async function rememberCaller(db: Database, claims: Claims, now: number): Promise<UserRow> {
  return (
    (await knownCaller(db, claims)) ?? (await transact(db, (transaction) => store(transaction, claims, now)))
  );
}

/** Returns the user if the token has nothing new, else null: most requests write nothing. */
async function knownCaller(db: Database, claims: Claims): Promise<UserRow | null> {
  const user = await db.selectFrom('users').selectAll().where('subject', '=', claims.sub).executeTakeFirst();
  if (!user) return null;
  const claimed = Object.entries(personOf(claims)) as [keyof UserRow, string][];
  if (claimed.some(([field, value]) => user[field] !== value)) return null;
  const memberships = await db
    .selectFrom('course_members')
    .innerJoin('courses', 'courses.id', 'course_members.course_id')
    .select(['courses.id', 'courses.title', 'course_members.role'])
    .where('user_id', '=', user.id)
    .execute();
  const isKnown = (course: Claims['courses'][number]) =>
    memberships.some(
      ({ id, title, role }) => id === course.id && title === course.title && role === course.role,
    );
  return claims.courses.every(isKnown) ? user : null;
}

async function store(transaction: Database, claims: Claims, now: number): Promise<UserRow> {
  const created_at = instantText(now);
  const person = personOf(claims);
  const user = await transaction
    .insertInto('users')
    .values({ subject: claims.sub, created_at, ...person })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ subject: claims.sub, ...person }))
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const { id, title, role } of claims.courses) {
    await transaction
      .insertInto('courses')
      .values({ id, title, slug: courseSlug(title), created_at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title }))
      .execute();
    await transaction
      .insertInto('course_members')
      .values({ course_id: id, user_id: user.id, role })
      .onConflict((conflict) => conflict.columns(['course_id', 'user_id']).doUpdateSet({ role }))
      .execute();
  }
  return user;
}

/** The token's names and e-mail. A `name` without its parts is split at the first space. */
function personOf(claims: Claims): Partial<Pick<UserRow, 'first_name' | 'last_name' | 'email'>> {
  const [first, ...rest] = claims.name?.split(/\s+/) ?? [];
  const first_name = claims.given_name ?? first;
  const last_name = claims.family_name ?? (claims.given_name ? undefined : rest.join(' '));
  const person = { first_name, last_name, email: claims.email ?? undefined };
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value));
}
