import type { Instant } from './instant.js';

/**
 * What is known of a server's clock: its time minus the page's monotonic time lies between `low` and `high`.
 * Times are milliseconds.
 */
export interface ClockKnowledge {
  readonly low: number;
  readonly high: number;
}

/** One reading: the server said `serverTime` somewhere between sending the request and receiving the answer. */
export interface ClockReading {
  readonly serverTime: Instant;
  /** Monotonic time of the request; null for data whose age is unknown. */
  readonly sent: number | null;
  /** Monotonic time of the answer. */
  readonly received: number;
}

/**
 * Narrows what is known by a new reading. One that contradicts the rest wins (the machine slept, or a clock was set),
 * except data of unknown age, which can only say that the server's clock is at least there.
 */
export function narrowClock(
  known: ClockKnowledge | null,
  { serverTime, sent, received }: ClockReading,
): ClockKnowledge {
  const read = { low: serverTime - received, high: sent === null ? Infinity : serverTime - sent };
  if (!known) return read;
  const both = { low: Math.max(known.low, read.low), high: Math.min(known.high, read.high) };
  return both.low <= both.high ? both : read;
}

/** The server's time at a monotonic moment, as well as it is known. */
export function serverTimeAt(known: ClockKnowledge, monotonic: number): Instant {
  const offset = known.high === Infinity ? known.low : (known.low + known.high) / 2;
  return monotonic + offset;
}
