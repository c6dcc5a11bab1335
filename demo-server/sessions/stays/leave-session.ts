import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from './close-stays.js';

/**
 * Closes the stay that `join_id` names, or all stays of the caller. Leaving without a stay changes nothing: after a
 * reload, the old page's leave may arrive after the new page's join.
 */
export function leaveSession(
  context: SessionsContext,
  request: ChangeRequest<{ join_id?: string | null | undefined }>,
): Promise<void> {
  return changeSession(context, request, 'leave', async ({ transaction, session, body, now }) => {
    const filter = { user_id: request.caller.id, ...(body.join_id ? { join_id: body.join_id } : {}) };
    await closeStays(transaction, session, filter, now, 'lease');
    await closeStays(transaction, session, filter, now, 'leave');
  });
}
