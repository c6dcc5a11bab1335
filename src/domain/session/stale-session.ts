import type { Session } from './session.js';

/** Is `answer` older than what is known of the same session? Versions decide, else the server's time. */
export function isStale(answer: Session, known: Session | null): boolean {
  if (!known || known.id !== answer.id) return false;
  if (answer.version !== null && known.version !== null && answer.version !== known.version)
    return answer.version < known.version;
  return answer.asOf < known.asOf;
}

/** When a session is scheduled. */
export type ScheduledTimes = Pick<Session, 'id' | 'start' | 'end'>;

/** Has a session been moved to another time? */
export function isMoved(before: ScheduledTimes, after: ScheduledTimes): boolean {
  return before.start !== after.start || before.end !== after.end;
}
