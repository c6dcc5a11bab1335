import { courseSlug } from '../domain/course-slug.js';
import { instantText } from '../domain/instant.js';
import type { Database } from '../db/tables.js';
import { classmates, emailOf, mathematics, personas, physics, subjectOf } from './personas.js';

/** The members were enrolled before the past sessions, so that the reports of these contain them. */
const schoolTermMs = 90 * 24 * 60 * 60_000;

/** Adds missing courses and people of the demo. Returns the instructor's id of each course. */
export async function seedPeople(transaction: Database, now: number): Promise<Map<number, number>> {
  const created_at = instantText(now);
  const began_at = instantText(now - schoolTermMs);
  for (const { id, title } of [mathematics, physics])
    await transaction
      .insertInto('courses')
      .values({ id, title, slug: courseSlug(title), created_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const instructors = new Map<number, number>();
  for (const person of [...personas, ...classmates]) {
    const subject = subjectOf(person);
    const { first_name, last_name, role, course } = person;
    await transaction
      .insertInto('users')
      .values({ subject, first_name, last_name, email: emailOf(person), created_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { id } = await transaction
      .selectFrom('users')
      .select('id')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('course_members')
      .values({ course_id: course.id, user_id: id, source: 'demo', role, began_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (role === 'instructor') instructors.set(course.id, id);
  }
  return instructors;
}
