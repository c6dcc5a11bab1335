import { Problem } from '../../contract/problem.js';
import { instantText } from '../../domain/instant.js';
import { heardAt, lapsedBefore } from '../../domain/presence.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from '../schedule/change-session.js';
import { closeIntervals } from './close-stays.js';

/**
 * Keeps a seat for another while. The first heartbeat out of the room starts the attendance. Throws `lease_expired` for
 * a stay that has lapsed, so that the client joins again, and `not_joined` for one that ended otherwise or never was.
 */
export function sendHeartbeat(
  context: ServerContext,
  request: ApiRequest<{ join_id: string; in_room: boolean }>,
): Promise<void> {
  return changeSession(context, request, 'beat', async ({ transaction, session, body, now }) => {
    const { join_id, in_room } = body;
    const stay = await transaction
      .selectFrom('attendance_intervals')
      .selectAll()
      .where((eb) => eb.and({ join_id, session_id: session.id, user_id: request.call.caller.id }))
      .executeTakeFirst();
    const isOpen = stay?.left_at === null;
    const hasLapsed =
      isOpen && stay.last_seen_at !== null && stay.last_seen_at < instantText(lapsedBefore(now));
    if (hasLapsed) await closeIntervals(transaction, session, { join_id }, now, 'lease');
    if (hasLapsed || stay?.close_reason === 'lease') throw new Problem('lease_expired');
    if (!isOpen) throw new Problem('not_joined');
    const last_seen_at = heardAt(stay, instantText(now));
    await transaction
      .updateTable('attendance_intervals')
      .set({ last_seen_at, counted_from: stay.counted_from ?? (in_room ? last_seen_at : null) })
      .where('join_id', '=', join_id)
      .execute();
  });
}
