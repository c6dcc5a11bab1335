import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { type CountdownPrecision, msUntilCountdownChanges } from '../time/countdown.js';
import type { Instant } from '../time/instant.js';
import { nextBoundary } from './permissions.js';
import type { Session } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

/** How a session is shown: decides when its display changes next. */
export interface Display {
  /** Null where no countdown is shown. */
  readonly countdown: CountdownPrecision | null;
  readonly liveBy: LiveBy;
}

/**
 * When the display of a session changes next by the clock alone: the shown unit flips, a minute of the class passes, or
 * a boundary comes; null when nothing will ever change. Always later than `now`.
 */
export function nextChangeAt(session: Session, now: Instant, display: Display): Instant | null {
  const changes = [nextBoundary(session, now), nextTick(session, now, display)].filter((at) => at !== null);
  return changes.length > 0 ? Math.min(...changes) : null;
}

function nextTick(session: Session, now: Instant, { countdown, liveBy }: Display): Instant | null {
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

/** When a clock that counts whole seconds from `since` shows the next one. */
export function nextSecondOf(since: Instant, now: Instant): Instant {
  return nextMultiple(since, now, millisecondsInSecond);
}

function nextMinuteOf(since: Instant, now: Instant): Instant {
  return nextMultiple(since, now, millisecondsInMinute);
}

function nextMultiple(since: Instant, now: Instant, stepMs: number): Instant {
  return since + (Math.floor((now - since) / stepMs) + 1) * stepMs;
}
