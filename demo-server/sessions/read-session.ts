import type { Call, ServerContext } from '../server-context.js';
import { requireAccess } from './require-access.js';
import { sessionJson } from './session-json.js';
import { sessionViews } from './session-views.js';

/** One session, as the caller may see it. */
export async function readSession(context: ServerContext, call: Call, sessionId: number) {
  const view = await sessionViews(context.db, call.caller.id)
    .where('live_sessions.id', '=', sessionId)
    .executeTakeFirst();
  requireAccess('view', view);
  return sessionJson(context, call, view, context.clock.now());
}
