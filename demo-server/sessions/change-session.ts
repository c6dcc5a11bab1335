import type { Action } from '../domain/access-refusal.js';
import { effectiveSession } from '../domain/effective-session.js';
import type { Database } from '../db/tables.js';
import { transact } from '../db/transact.js';
import type { Call, ServerContext } from '../server-context.js';
import { memberSessions, type MemberSession } from './member-sessions.js';
import { requireAccess } from './require-access.js';
import { storeTransition } from './store-transition.js';

/** A request to change a session, its body not yet checked. */
export interface ChangeRequest<Body = unknown> {
  sessionId: number;
  body: () => Body;
}

/** What a change works with. */
export interface Change<Body> {
  transaction: Database;
  session: MemberSession;
  body: Body;
  now: number;
}

/**
 * Changes one session in a transaction: first whether the caller may, then whether the body will do, then what time has
 * made of the session, then the change itself.
 */
export function changeSession<Body, Result>(
  { db, clock }: ServerContext,
  { caller }: Call,
  action: Action,
  request: ChangeRequest<Body>,
  change: (change: Change<Body>) => Promise<Result>,
): Promise<Result> {
  return transact(db, async (transaction) => {
    const stored = await memberSessions(transaction, caller.id)
      .where('live_sessions.id', '=', request.sessionId)
      .executeTakeFirst();
    requireAccess(action, stored);
    const body = request.body();
    const now = clock.now();
    const session = effectiveSession(stored, now);
    if (session !== stored) await storeTransition(transaction, session);
    return change({ transaction, session, body, now });
  });
}
