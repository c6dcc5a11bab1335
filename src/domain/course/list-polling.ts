import { pollDelayMs, type PollSituation } from '../session/polling.js';
import type { Session } from '../session/session.js';

/** The input of `listPollDelayMs()`. */
export interface ListPollSituation extends Omit<PollSituation, 'session'> {
  /** Null before the first answer. */
  readonly sessions: readonly Session[] | null;
}

/** Returns the delay in milliseconds until the next poll of several sessions: the shortest `pollDelayMs()` of them. */
export function listPollDelayMs({ sessions, ...situation }: ListPollSituation): number {
  if (!sessions?.length) {
    const isAnswered = sessions !== null && situation.failures === 0;
    return isAnswered && situation.streaming ? Infinity : pollDelayMs({ ...situation, session: null });
  }
  return sessions.reduce(
    (soonest, session) => Math.min(soonest, pollDelayMs({ ...situation, session })),
    Infinity,
  );
}
