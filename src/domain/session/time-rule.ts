import { millisecondsInHour } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** The stretch of time that a ruler shows, and how much of it has passed. */
export interface TimeRule {
  readonly from: Instant;
  readonly to: Instant;
  /** 0 to 1. */
  readonly passed: number;
}

/**
 * The time rule of a session (LOOKS §1.2): the last hour before the start, then the class itself; null when the start is
 * further away, or the class is over.
 */
export function timeRuleAt(session: Session, state: SessionState, now: Instant): TimeRule | null {
  switch (state) {
    case 'scheduled':
      return now < session.start - millisecondsInHour
        ? null
        : rule(session.start - millisecondsInHour, session.start, now);
    case 'live':
      // A class that was started early is measured from there.
      return rule(Math.min(session.actualStart ?? session.start, session.start), session.end, now);
    default:
      return null;
  }
}

function rule(from: Instant, to: Instant, now: Instant): TimeRule {
  return { from, to, passed: Math.min(1, Math.max(0, (now - from) / (to - from))) };
}
