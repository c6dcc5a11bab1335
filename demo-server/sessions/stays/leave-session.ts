import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from '../schedule/change-session.js';
import { closeIntervals } from './close-stays.js';

/**
 * Closes the stay that `join_id` names, or all of the caller's. Leaving without being there changes nothing: after a
 * reload, the old page's leave may arrive after the new page's join.
 */
export function leaveSession(
  context: ServerContext,
  request: ApiRequest<{ join_id?: string | null | undefined }>,
): Promise<void> {
  return changeSession(context, request, 'leave', async ({ transaction, session, body, now }) => {
    const which = { user_id: request.call.caller.id, ...(body.join_id ? { join_id: body.join_id } : {}) };
    await closeIntervals(transaction, session, which, now, 'lease');
    await closeIntervals(transaction, session, which, now, 'leave');
  });
}
