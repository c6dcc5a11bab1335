import { authorize } from '../access/authorize.js';
import type { SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { readWaitingLists } from '../waiting/read-waiting-lists.js';
import { sessionDetails } from './session-details.js';
import { sessionView } from './session-views.js';

/** Reads one session as the caller may see it. */
export async function readSession(
  context: SessionsContext,
  { caller, id, origin }: SessionRequest & { origin: string },
) {
  const view = await sessionView(context.db, caller, id);
  authorize('view', view);
  const now = context.clock.now();
  const waiting = await readWaitingLists(context.db, [view], now);
  return sessionDetails(context, view, { caller, waiting, origin, now });
}
