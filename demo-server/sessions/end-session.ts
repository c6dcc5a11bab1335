import { sessionRefusal } from '../domain/session-refusal.js';
import { endedSession } from '../domain/session-transitions.js';
import type { Call, ServerContext } from '../server-context.js';
import { type ChangeRequest, changeSession } from './change-session.js';
import { sessionProblem } from './session-problem.js';
import { storeTransition } from './store-transition.js';

/** Ends a live session for everyone in it; one that has ended already stays as it is. */
export function endSession(context: ServerContext, call: Call, request: ChangeRequest): Promise<void> {
  return changeSession(context, call, 'end', request, async ({ transaction, session, now }) => {
    const refusal = sessionRefusal('end', session, now);
    if (refusal) throw sessionProblem(refusal, session);
    if (session.status === 'live') await storeTransition(transaction, endedSession(session, now));
  });
}
