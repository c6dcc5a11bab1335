import { cancelledSession, endedSession, startedSession } from '../../domain/session-transitions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Starts a session. A live one stays as it is. */
export function startSession(context: SessionsContext, request: ChangeRequest): Promise<void> {
  return changeSession(context, request, 'start', async ({ transaction, session, now }) => {
    if (session.status === 'scheduled') await storeSession(transaction, startedSession(session, now));
  });
}

/** Ends a live session for everyone in it. One that has ended stays as it is. */
export function endSession(context: SessionsContext, request: ChangeRequest): Promise<void> {
  return changeSession(context, request, 'end', async ({ transaction, session, now }) => {
    if (session.status === 'live') await storeSession(transaction, endedSession(session, now));
  });
}

/** Cancels a scheduled session. A cancelled one stays as it is, with its first reason. */
export function cancelSession(
  context: SessionsContext,
  request: ChangeRequest<{ reason?: string | null | undefined }>,
): Promise<void> {
  return changeSession(context, request, 'cancel', async ({ transaction, session, body, now }) => {
    if (session.status === 'scheduled')
      await storeSession(transaction, cancelledSession(session, now, body.reason || null));
  });
}
