import { instantText } from '../domain/instant.js';
import type { Role } from '../domain/session.js';
import type { Database, MembershipSource } from './tables.js';

/** A membership from one source. */
export interface SourcedMembership {
  course_id: number;
  user_id: number;
  source: MembershipSource;
}

/**
 * Begins a membership at `now`, or changes the role of the current one from the same source. A suspension from the course
 * stays in force.
 */
export async function beginMembership(
  transaction: Database,
  membership: SourcedMembership & { role: Role },
  now: number,
): Promise<void> {
  const { role, ...key } = membership;
  const { numUpdatedRows } = await transaction
    .updateTable('course_members')
    .set({ role })
    .where((eb) => eb.and(key))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const { suspended_at } = await transaction
    .selectFrom('course_members')
    .select(({ fn }) => fn.max('suspended_at').as('suspended_at'))
    .where('course_id', '=', key.course_id)
    .where('user_id', '=', key.user_id)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('course_members')
    .values({ ...membership, suspended_at, began_at: instantText(now) })
    .onConflict((conflict) =>
      conflict.columns(['course_id', 'user_id', 'source', 'began_at']).doUpdateSet({ role, ended_at: null }),
    )
    .execute();
}

/** Ends the current membership from one source. Its period stays, because reports of past sessions need it. */
export async function endMembership(
  transaction: Database,
  membership: SourcedMembership,
  now: number,
): Promise<void> {
  const at = instantText(now);
  await transaction
    .updateTable('course_members')
    // The clock may have been set back.
    .set((eb) => ({ ended_at: eb.case().when('began_at', '>', at).then(eb.ref('began_at')).else(at).end() }))
    .where((eb) => eb.and({ ...membership }))
    .where('ended_at', 'is', null)
    .execute();
}
