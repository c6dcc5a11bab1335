import { cancelledSession, endedSession, startedSession } from '../../domain/session-transitions.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Starts a session; one that is live already stays as it is. */
export function startSession(context: ServerContext, request: ApiRequest): Promise<void> {
  return changeSession(context, request, 'start', async ({ transaction, session, now }) => {
    if (session.status === 'scheduled') await storeSession(transaction, startedSession(session, now));
  });
}

/** Ends a live session for everyone in it; one that has ended already stays as it is. */
export function endSession(context: ServerContext, request: ApiRequest): Promise<void> {
  return changeSession(context, request, 'end', async ({ transaction, session, now }) => {
    if (session.status === 'live') await storeSession(transaction, endedSession(session, now));
  });
}

/** Calls a scheduled session off; one that was called off stays as it is, with its first reason. */
export function cancelSession(
  context: ServerContext,
  request: ApiRequest<{ reason?: string | null | undefined }>,
): Promise<void> {
  return changeSession(context, request, 'cancel', async ({ transaction, session, body, now }) => {
    if (session.status === 'scheduled')
      await storeSession(transaction, cancelledSession(session, now, body.reason || null));
  });
}
