import type { Session } from './session.js';

/** Is `answer` out of date beside what is held of the same session? Versions decide, else the server's time. */
export function isStale(answer: Session, held: Session | null): boolean {
  if (!held || held.id !== answer.id) return false;
  if (answer.version !== null && held.version !== null && answer.version !== held.version)
    return answer.version < held.version;
  return answer.asOf < held.asOf;
}

/** Has a session been moved to another time? */
export function isMoved(before: Session, after: Session): boolean {
  return before.start !== after.start || before.end !== after.end;
}
