import { authorize } from '../access/authorize.js';
import type { SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { sessionDetails } from './session-details.js';
import { sessionView } from './session-views.js';

/** Reads one session as the caller may see it. */
export async function readSession(
  context: SessionsContext,
  { caller, id, origin }: SessionRequest & { origin: string },
) {
  const view = await sessionView(context.db, caller, id);
  authorize('view', view);
  return sessionDetails(context, view, origin, context.clock.now());
}
