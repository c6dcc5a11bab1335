import { type ClockBounds, narrowClock, serverTimeAt } from '../domain/time/clock-bounds.js';
import type { Instant } from '../domain/time/instant.js';

/** The clock of one server, as far as this page knows it; the device's own until the server has told the time. */
export class ServerClock {
  #known: ClockBounds | null = null;

  /** The server's time now, in milliseconds since the epoch: advanced by the monotonic clock, so that setting the device's clock changes nothing. */
  now(): Instant {
    return this.#known ? serverTimeAt(this.#known, performance.now()) : Date.now();
  }

  /** Learns from an answer. @param sent `performance.now()` of the request; null for data of unknown age. */
  learn(serverTime: Instant, sent: number | null): void {
    this.#known = narrowClock(this.#known, { serverTime, sent, received: performance.now() });
  }

  /** The moment of `performance.now()` at which the server's clock shows `instant`. */
  monotonicAt(instant: Instant): number {
    return performance.now() + (instant - this.now());
  }
}
