import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { nextBoundary } from './permissions.js';
import type { Session } from './session.js';

const usualMs = 15 * millisecondsInSecond;
const nearStartMs = 5 * millisecondsInSecond;
const settledMs = millisecondsInMinute;
const longestMs = 2 * millisecondsInMinute;
const spreadOverMs = 2 * millisecondsInSecond;

/** In how many milliseconds to ask where all viewers have the same reason at once: a class of forty comes one by one. */
export function spreadMs(random: number): number {
  return random * spreadOverMs;
}

/** In how many milliseconds to listen again to a stream that has ended (no failure), or that failed so many times in a row. */
export function reconnectDelayMs(failures: number, random: number): number {
  if (failures === 0) return spreadMs(random);
  return jittered(Math.min(millisecondsInSecond * 2 ** (failures - 1), longestMs), random);
}

/** What the next poll depends on. */
export interface PollSituation {
  readonly session: Session | null;
  readonly now: Instant;
  /** Failures in a row. */
  readonly failures: number;
  /** A number in [0, 1), drawn by the caller. */
  readonly random: number;
  /** A stream tells what changes: then only the clock gives reason to ask. */
  readonly streaming?: boolean;
}

/**
 * In how many milliseconds to ask the server again: every 15 s ± 20 %, 5 s within a minute of the start, soon after a
 * boundary that changes rights, each minute once it is over; failures double the wait up to two minutes. Infinity for
 * never.
 */
export function pollDelayMs({ session, now, failures, random, streaming = false }: PollSituation): number {
  if (failures > 0) return jittered(Math.min(usualMs * 2 ** (failures - 1), longestMs), random);
  if (!session) return jittered(usualMs, random);
  const regular = streaming ? Infinity : jittered(intervalMs(session, now), random);
  const boundary = nextBoundary(session, now);
  return boundary === null ? regular : Math.min(regular, boundary - now + spreadMs(random));
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
