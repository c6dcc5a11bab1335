import { effectiveSession } from '../../domain/effective-session.js';
import { refusalOfSession } from '../../domain/refusal.js';
import { type SessionAction, sessionRefusal } from '../../domain/session-refusal.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import { authorize } from '../access/authorize.js';
import { lockedMemberSession, type MemberSession } from '../access/member-sessions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from '../stays/close-stays.js';
import { storeSession } from './store-session.js';

/** Arguments of one change, inside its transaction. */
export interface Change<Body> {
  transaction: Database;
  session: MemberSession;
  body: Body;
  now: number;
}

/** Dependencies of a change. */
export type ChangeContext = Pick<SessionsContext, 'db' | 'clock' | 'instructorGraceMs' | 'announce'>;

interface FindingRequest<Body> extends ChangeRequest<Body> {
  /** Finds and locks the session. Default: one that is not deleted. */
  find?: typeof lockedMemberSession;
}

/**
 * Changes one session in a transaction. The order is fixed, so that callers learn nothing they may not know: authorize,
 * validate the body, apply what time has done to the session, check its state, then change it. Announces the change to
 * the event streams once it is stored.
 */
export async function changeSession<Body, Result>(
  { db, clock, instructorGraceMs, announce }: ChangeContext,
  { caller, id, body: readBody, find = lockedMemberSession }: FindingRequest<Body>,
  action: SessionAction | 'leave',
  change: (change: Change<Body>) => Promise<Result>,
): Promise<Result> {
  let courseId: number | undefined;
  try {
    return await transact(db, async (transaction) => {
      const stored = await find(transaction, caller, id);
      const now = clock.now();
      if (action === 'beat' && stored?.suspended_at) {
        // A suspended member loses the seat with the next heartbeat.
        await closeStays(transaction, stored, { user_id: caller.id }, now, 'leave');
        courseId = stored.course_id;
      }
      authorize(action, stored);
      const body = readBody();
      const session = effectiveSession(stored, now, instructorGraceMs);
      if (session !== stored) await storeSession(transaction, session);
      // A heartbeat changes nothing that streams show, and most calls to a live session are heartbeats.
      if (session !== stored || action !== 'beat') courseId = session.course_id;
      const code = action === 'leave' ? null : sessionRefusal(action, session, now);
      if (code) throw refusalOfSession(code, session);
      return change({ transaction, session, body, now });
    });
  } finally {
    if (courseId !== undefined) announce(courseId, id);
  }
}
