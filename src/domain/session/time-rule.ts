import { millisecondsInHour } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** The data of a time rule: a ruler that shows the progress of a period. */
export interface TimeRule {
  readonly from: Instant;
  readonly to: Instant;
  /** The part of the period that has passed, from 0 to 1. */
  readonly passed: number;
}

/**
 * Returns the time rule of a session: the last hour before the start, then the session itself. Null if the start is further
 * away, or if the session is neither scheduled nor live.
 */
export function timeRuleAt(session: Session, state: SessionState, now: Instant): TimeRule | null {
  switch (state) {
    case 'scheduled':
      return now < session.start - millisecondsInHour
        ? null
        : rule(session.start - millisecondsInHour, session.start, now);
    case 'live':
      // If the session was started early, the rule begins at the actual start.
      return rule(Math.min(session.actualStart ?? session.start, session.start), session.end, now);
    default:
      return null;
  }
}

function rule(from: Instant, to: Instant, now: Instant): TimeRule {
  return { from, to, passed: Math.min(1, Math.max(0, (now - from) / (to - from))) };
}
