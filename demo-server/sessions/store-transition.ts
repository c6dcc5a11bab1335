import type { Database } from '../db/tables.js';
import { closeIntervals } from './close-intervals.js';
import type { MemberSession } from './member-sessions.js';

/** Stores a session's new state. One that has ended has nobody in it any more. */
export async function storeTransition(transaction: Database, session: MemberSession): Promise<void> {
  const { status, actual_start_time, actual_end_time, end_reason, version, updated_at } = session;
  if (actual_end_time !== null)
    await closeIntervals(transaction, session, {}, Date.parse(actual_end_time), 'end');
  await transaction
    .updateTable('live_sessions')
    .set({ status, actual_start_time, actual_end_time, end_reason, version, updated_at })
    .where('id', '=', session.id)
    .execute();
}
