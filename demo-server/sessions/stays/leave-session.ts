import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { settleWaitingList } from '../waiting/settle-waiting-list.js';
import { closeStays } from './close-stays.js';

/**
 * Closes the caller's stay with `join_id`; all stays of the caller without it. Clients send `join_id`, because after a
 * reload the old page's leave may arrive after the new page's join. Does nothing if there is no such stay. Offers the
 * seat that it frees to a waiting student.
 */
export function leaveSession(
  context: SessionsContext,
  request: ChangeRequest<{ join_id?: string | null | undefined }>,
): Promise<void> {
  return changeSession(context, request, 'leave', async ({ transaction, session, body, now }) => {
    const filter = { user_id: request.caller.id, ...(body.join_id ? { join_id: body.join_id } : {}) };
    await closeStays(transaction, session, filter, now, 'lease');
    await closeStays(transaction, session, filter, now, 'leave');
    await settleWaitingList(transaction, session, now);
  });
}
