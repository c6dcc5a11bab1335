import { instantText } from '../../domain/instant.js';
import { heartbeatMs } from '../../domain/presence.js';
import { waitingPlace } from '../../domain/waiting-list.js';
import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { closeStays } from '../stays/close-stays.js';
import { openStays } from '../stays/open-stays.js';
import { addToWaitingList, removeFromWaitingList, settleWaitingList } from './settle-waiting-list.js';

/** A student's place on the waiting list of a session. */
export interface Waiting {
  /** 1 is the first place; 0: the student has a seat. */
  place: number;
  /** Students before this one. */
  ahead: number;
  offered_until: string | null;
  heartbeat_interval_s: number;
}

/**
 * Adds the caller to the end of the waiting list, or keeps the caller's place on it. If a seat is free and nobody waits,
 * it is offered at once.
 */
export function waitForSeat(context: SessionsContext, request: ChangeRequest): Promise<Waiting> {
  return changeSession(context, request, 'wait', async ({ transaction, session, now }) => {
    const heartbeat_interval_s = heartbeatMs / 1000;
    const userId = request.caller.id;
    await closeStays(transaction, session, {}, now, 'lease');
    // First the effects of time: a student who missed an offer precedes one who begins to wait now.
    await settleWaitingList(transaction, session, now);
    const stays = await openStays(transaction, session.id, userId);
    if (stays.some(({ role }) => role === 'student')) {
      await removeFromWaitingList(transaction, session.id, userId);
      return { place: 0, ahead: 0, offered_until: null, heartbeat_interval_s };
    }
    await addToWaitingList(transaction, { sessionId: session.id, userId, at: instantText(now) });
    const list = await settleWaitingList(transaction, session, now);
    const { place, offered_until } = waitingPlace(list, userId)!;
    return { place, ahead: place - 1, offered_until, heartbeat_interval_s };
  });
}

/** Removes the caller from the waiting list, and offers a seat that was offered to the caller to the next student. */
export function stopWaiting(context: SessionsContext, request: ChangeRequest): Promise<void> {
  const withoutBody = { ...request, body: () => undefined };
  return changeSession(context, withoutBody, 'leave', async ({ transaction, session, now }) => {
    await removeFromWaitingList(transaction, session.id, request.caller.id);
    await settleWaitingList(transaction, session, now);
  });
}
