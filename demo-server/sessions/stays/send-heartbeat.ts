import { instantText } from '../../domain/instant.js';
import { heardAt, lapsedBefore } from '../../domain/presence.js';
import { Refusal } from '../../domain/refusal.js';
import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from './close-stays.js';
import { readOutage } from './record-availability.js';

/**
 * Renews the lease of a stay. Attendance starts with the first heartbeat from the room. Refuses with `lease_expired` for
 * a stay that has lapsed, so that the client joins again, and with `not_joined` for one that ended otherwise or never
 * existed.
 */
export function sendHeartbeat(
  context: SessionsContext,
  request: ChangeRequest<{ join_id: string; in_room: boolean }>,
): Promise<void> {
  return changeSession(context, request, 'beat', async ({ transaction, session, body, now }) => {
    const { join_id, in_room } = body;
    const stay = await transaction
      .selectFrom('attendance_intervals')
      .selectAll()
      .where((eb) => eb.and({ join_id, session_id: session.id, user_id: request.caller.id }))
      .executeTakeFirst();
    const isOpen = stay?.left_at === null;
    const isLate = isOpen && stay.last_seen_at !== null && stay.last_seen_at < instantText(lapsedBefore(now));
    const hasLapsed =
      isLate && stay.last_seen_at! < instantText(lapsedBefore(now, await readOutage(transaction, now)));
    if (hasLapsed) await closeStays(transaction, session, { join_id }, now, 'lease');
    if (hasLapsed || stay?.close_reason === 'lease') throw new Refusal({ code: 'lease_expired' });
    if (!isOpen) throw new Refusal({ code: 'not_joined' });
    const last_seen_at = heardAt(stay, instantText(now));
    await transaction
      .updateTable('attendance_intervals')
      .set({ last_seen_at, counted_from: stay.counted_from ?? (in_room ? last_seen_at : null) })
      .where('join_id', '=', join_id)
      .execute();
  });
}
