import type { Database, SessionRow } from '../../db/tables.js';
import { closeIntervals } from '../stays/close-stays.js';

/** Stores a session as a change has made it. One that has ended has nobody in it any more. */
export async function storeSession(transaction: Database, session: SessionRow): Promise<void> {
  if (session.actual_end_time !== null) {
    const endedAt = Date.parse(session.actual_end_time);
    await closeIntervals(transaction, session, {}, endedAt, 'lease');
    await closeIntervals(transaction, session, {}, endedAt, 'end');
  }
  const {
    id,
    status,
    actual_start_time,
    actual_end_time,
    end_reason,
    cancelled_reason,
    version,
    updated_at,
  } = session;
  const { title, description, scheduled_start_time, scheduled_end_time, max_participants } = session;
  const { recording_enabled, recording_url, recording_visible, jitsi_server_url } = session;
  await transaction
    .updateTable('live_sessions')
    .set({ status, actual_start_time, actual_end_time, end_reason, cancelled_reason, version, updated_at })
    .set({ title, description, scheduled_start_time, scheduled_end_time, max_participants })
    .set({ recording_enabled, recording_url, recording_visible, jitsi_server_url })
    .where('id', '=', id)
    .execute();
}
