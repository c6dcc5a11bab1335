import type { Database, SessionRow } from '../../db/tables.js';
import { closeStays } from '../stays/close-stays.js';

const changeable = [
  'status',
  'actual_start_time',
  'actual_end_time',
  'end_reason',
  'cancelled_reason',
  'version',
  'updated_at',
  'title',
  'description',
  'scheduled_start_time',
  'scheduled_end_time',
  'max_participants',
  'recording_enabled',
  'recording_url',
  'recording_visible',
  'jitsi_server_url',
  'instructor_id',
  'deleted_at',
] as const satisfies (keyof SessionRow)[];

/** Stores a changed session. The end of a session closes all stays in it, and its waiting list. */
export async function storeSession(transaction: Database, session: SessionRow): Promise<void> {
  if (session.actual_end_time !== null) {
    const endedAt = Date.parse(session.actual_end_time);
    await closeStays(transaction, session, {}, endedAt, 'lease');
    await closeStays(transaction, session, {}, endedAt, 'end');
    await transaction.deleteFrom('waiting_students').where('session_id', '=', session.id).execute();
  }
  await transaction
    .updateTable('live_sessions')
    .set(Object.fromEntries(changeable.map((column) => [column, session[column]])))
    .where('id', '=', session.id)
    .execute();
}
