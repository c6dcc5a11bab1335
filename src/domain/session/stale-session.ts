import type { Session } from './session.js';

/** Returns whether `answer` is older than `latest`, if both are the same session. Compares versions, or else server times. */
export function isStale(answer: Session, latest: Session | null): boolean {
  if (!latest || latest.id !== answer.id) return false;
  if (answer.version !== null && latest.version !== null && answer.version !== latest.version)
    return answer.version < latest.version;
  return answer.asOf < latest.asOf;
}

/** The scheduled times of a session. */
export type ScheduledTimes = Pick<Session, 'id' | 'start' | 'end'>;

/** Returns whether a session was moved to another time. */
export function isMoved(before: ScheduledTimes, after: ScheduledTimes): boolean {
  return before.start !== after.start || before.end !== after.end;
}
