import { effectiveSession } from '../../domain/effective-session.js';
import { type SessionAction, sessionRefusal } from '../../domain/session-refusal.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorize } from '../access/authorize.js';
import { closeIntervals } from '../stays/close-stays.js';
import { lockedMemberSession, type MemberSession } from '../access/member-sessions.js';
import { sessionProblem } from '../session-problem.js';
import { storeSession } from './store-session.js';

/** What a change works with. */
export interface Change<Body> {
  transaction: Database;
  session: MemberSession;
  body: Body;
  now: number;
}

/**
 * Changes one session in a transaction. The order is fixed, so that nobody learns what they may not know: may the caller
 * do this, will the body do, what has time made of the session, does its state allow it; then the change itself. The
 * event streams hear of it once it is stored.
 */
export async function changeSession<Body, Result>(
  { db, clock, announce }: ServerContext,
  { call, id, body: readBody }: Pick<ApiRequest<Body>, 'call' | 'id' | 'body'>,
  action: SessionAction | 'leave',
  change: (change: Change<Body>) => Promise<Result>,
): Promise<Result> {
  let courseId: number | undefined;
  try {
    return await transact(db, async (transaction) => {
      const stored = await lockedMemberSession(transaction, call, id);
      const now = clock.now();
      if (action === 'beat' && stored?.suspended_at) {
        // Whoever was taken out of the course loses the seat with the next heartbeat.
        await closeIntervals(transaction, stored, { user_id: call.caller.id }, now, 'leave');
        courseId = stored.course_id;
      }
      authorize(action, stored);
      const body = readBody();
      const session = effectiveSession(stored, now);
      if (session !== stored) await storeSession(transaction, session);
      // A heartbeat shows nowhere: most calls to a class in progress are heartbeats.
      if (session !== stored || action !== 'beat') courseId = session.course_id;
      const refusal = action === 'leave' ? null : sessionRefusal(action, session, now);
      if (refusal) throw sessionProblem(refusal, session);
      return change({ transaction, session, body, now });
    });
  } finally {
    if (courseId !== undefined) announce(courseId, id);
  }
}
