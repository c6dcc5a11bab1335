import type { Instant } from './instant.js';

/** Bounds, in milliseconds, of the difference between a server's clock and the page's monotonic clock. */
export interface ClockBounds {
  readonly low: number;
  readonly high: number;
}

/** One reading of a server's clock. The server took its time between `sent` and `received`. */
export interface ClockReading {
  readonly serverTime: Instant;
  /** Monotonic time of the request; null for data of unknown age. */
  readonly sent: number | null;
  /** Monotonic time of the answer. */
  readonly received: number;
}

/**
 * Narrows the bounds by a new reading. If the reading contradicts them, because the machine was suspended or a clock was set,
 * it replaces them. Data of unknown age only gives a lower bound.
 */
export function narrowClock(
  bounds: ClockBounds | null,
  { serverTime, sent, received }: ClockReading,
): ClockBounds {
  const read = { low: serverTime - received, high: sent === null ? Infinity : serverTime - sent };
  if (!bounds) return read;
  const narrowed = { low: Math.max(bounds.low, read.low), high: Math.min(bounds.high, read.high) };
  return narrowed.low <= narrowed.high ? narrowed : read;
}

/** Returns the server's time at a monotonic time: the middle of the bounds. */
export function serverTimeAt(bounds: ClockBounds, monotonic: number): Instant {
  const offset = bounds.high === Infinity ? bounds.low : (bounds.low + bounds.high) / 2;
  return monotonic + offset;
}
