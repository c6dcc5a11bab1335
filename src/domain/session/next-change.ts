import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { type CountdownPrecision, msUntilCountdownChanges } from '../time/countdown.js';
import type { Instant } from '../time/instant.js';
import { nextBoundary } from './permissions.js';
import type { Session } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

/** The settings of a display that determine when it changes. */
export interface Display {
  /** Null if no countdown is displayed. */
  readonly countdown: CountdownPrecision | null;
  readonly liveBy: LiveBy;
}

/**
 * Returns when time alone next changes the display of a session: at a change of the countdown, at a full minute of a live
 * session, or at a boundary of the rights. It is always later than `now`; null means never.
 */
export function nextChangeAt(session: Session, now: Instant, display: Display): Instant | null {
  const changes = [nextBoundary(session, now), nextTextChange(session, now, display)].filter(
    (at) => at !== null,
  );
  return changes.length > 0 ? Math.min(...changes) : null;
}

function nextTextChange(session: Session, now: Instant, { countdown, liveBy }: Display): Instant | null {
  switch (sessionStateAt(session, now, liveBy)) {
    case 'scheduled': {
      const wait = countdown && msUntilCountdownChanges(session.start - now, countdown);
      return wait === null ? null : now + wait;
    }
    case 'waiting':
      return nextMinuteOf(session.start, now);
    case 'live':
      return nextMinuteOf(session.actualStart ?? session.start, now);
    default:
      return null;
  }
}

/** Returns when the number of whole seconds since `since` next increases. */
export function nextSecondOf(since: Instant, now: Instant): Instant {
  return nextMultiple(since, now, millisecondsInSecond);
}

function nextMinuteOf(since: Instant, now: Instant): Instant {
  return nextMultiple(since, now, millisecondsInMinute);
}

function nextMultiple(since: Instant, now: Instant, stepMs: number): Instant {
  return since + (Math.floor((now - since) / stepMs) + 1) * stepMs;
}
