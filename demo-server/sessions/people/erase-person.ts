import { instantText } from '../../domain/instant.js';
import { transact } from '../../db/transact.js';
import { endMembership } from '../../db/store-membership.js';
import type { Database } from '../../db/tables.js';
import { locked } from '../../db/locked.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from '../stays/close-stays.js';
import { personOfLms } from './export-person.js';

/** Dependencies of erasing. */
export type EraseContext = Pick<SessionsContext, 'db' | 'clock' | 'random' | 'announce'>;

/**
 * Erases one person: removes the names, the e-mail address, the id in the LMS and the reasons of corrections, and ends
 * memberships and stays. Times of presence stay without a name, so that counts and totals of past sessions remain true.
 */
export async function erasePerson(
  context: EraseContext,
  { externalId }: { externalId: string },
): Promise<void> {
  const { id } = await personOfLms(context.db, externalId);
  await eraseUser(context, id);
}

/** Erases the user with this id. */
export async function eraseUser(
  { db, clock, random, announce }: EraseContext,
  user_id: number,
): Promise<void> {
  const changed = await transact(db, async (transaction) => {
    const now = clock.now();
    const sessions = await closeAllStays(transaction, user_id, now);
    const current = await transaction
      .selectFrom('course_members')
      .select(['course_id', 'source'])
      .where('user_id', '=', user_id)
      .where('ended_at', 'is', null)
      .execute();
    for (const membership of current) await endMembership(transaction, { ...membership, user_id }, now);
    await transaction
      .updateTable('attendance_corrections')
      .set({ reason: null })
      .where('user_id', '=', user_id)
      .execute();
    await transaction
      .updateTable('attendance_intervals')
      .set({ client_id: null })
      .where('user_id', '=', user_id)
      .execute();
    for (const table of ['waiting_students', 'idempotency_keys'] as const)
      await transaction.deleteFrom(table).where('user_id', '=', user_id).execute();
    const subject = `erased:${Buffer.from(random(16)).toString('hex')}`;
    await transaction
      .updateTable('users')
      .set({ subject, first_name: null, last_name: null, email: null, erased_at: instantText(now) })
      .where('id', '=', user_id)
      .execute();
    return sessions;
  });
  for (const { id, course_id } of changed) announce(course_id, id);
}

async function closeAllStays(transaction: Database, user_id: number, now: number) {
  const open = transaction
    .selectFrom('attendance_intervals')
    .select('session_id')
    .where('user_id', '=', user_id)
    .where('left_at', 'is', null);
  const query = transaction.selectFrom('live_sessions').selectAll().where('id', 'in', open);
  const sessions = await locked(transaction, query).execute();
  for (const session of sessions) await closeStays(transaction, session, { user_id }, now, 'leave');
  return sessions;
}
