import { sessionRefusal } from '../domain/session-refusal.js';
import { startedSession } from '../domain/session-transitions.js';
import type { Call, ServerContext } from '../server-context.js';
import { type ChangeRequest, changeSession } from './change-session.js';
import { sessionProblem } from './session-problem.js';
import { storeTransition } from './store-transition.js';

/** Starts a session; one that is live already stays as it is. */
export function startSession(context: ServerContext, call: Call, request: ChangeRequest): Promise<void> {
  return changeSession(context, call, 'start', request, async ({ transaction, session, now }) => {
    const refusal = sessionRefusal('start', session, now);
    if (refusal) throw sessionProblem(refusal, session);
    if (session.status === 'scheduled') await storeTransition(transaction, startedSession(session, now));
  });
}
