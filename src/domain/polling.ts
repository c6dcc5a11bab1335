import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Instant } from './instant.js';
import { nextBoundary } from './permissions.js';
import type { Session } from './session.js';

const usualMs = 15 * millisecondsInSecond;
const nearStartMs = 5 * millisecondsInSecond;
const settledMs = millisecondsInMinute;
const longestMs = 2 * millisecondsInMinute;
/** Viewers ask again at a boundary spread over this long, so that a class of forty does not arrive in one instant. */
const boundaryJitterMs = 2 * millisecondsInSecond;

/** What the next poll depends on. */
export interface PollSituation {
  readonly session: Session | null;
  readonly now: Instant;
  /** Failures in a row. */
  readonly failures: number;
  /** A number in [0, 1), drawn by the caller. */
  readonly random: number;
}

/**
 * In how many milliseconds to ask the server again: every 15 s ± 20 %, 5 s within a minute of the start, soon after a
 * boundary that changes rights, each minute once it is over; failures double the wait up to two minutes.
 */
export function pollDelayMs({ session, now, failures, random }: PollSituation): number {
  if (failures > 0) return jittered(Math.min(usualMs * 2 ** (failures - 1), longestMs), random);
  if (!session) return jittered(usualMs, random);
  const regular = jittered(intervalMs(session, now), random);
  const boundary = nextBoundary(session, now);
  return boundary === null ? regular : Math.min(regular, boundary - now + random * boundaryJitterMs);
}

function intervalMs(session: Session, now: Instant): number {
  const settled =
    session.status === 'ended' || session.status === 'cancelled' || now >= session.end + usualMs;
  if (settled && session.status !== 'live') return settledMs;
  return Math.abs(now - session.start) <= millisecondsInMinute && session.status === 'scheduled'
    ? nearStartMs
    : usualMs;
}

function jittered(ms: number, random: number): number {
  return Math.round(ms * (0.8 + 0.4 * random));
}
