import { pollDelayMs, type PollSituation } from '../session/polling.js';
import type { Session } from '../session/session.js';

/** What the next poll of many sessions depends on. */
export interface ListPollSituation extends Omit<PollSituation, 'session'> {
  /** Null while there has been no answer. */
  readonly sessions: readonly Session[] | null;
}

/** In how many milliseconds to ask the server for sessions again: as soon as one of them wants it. */
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
