import { deletedSession } from '../../domain/session-transitions.js';
import { lockedDeletedOrOtherSession } from '../access/member-sessions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Deletes a session that never began. Its row stays, so that calendars can cancel its entry. Can be repeated. */
export function deleteSession(context: SessionsContext, request: Omit<ChangeRequest, 'body'>): Promise<void> {
  const change = { ...request, body: () => undefined, find: lockedDeletedOrOtherSession };
  return changeSession(context, change, 'delete', async ({ transaction, session, now }) => {
    if (session.deleted_at === null) await storeSession(transaction, deletedSession(session, now));
  });
}
