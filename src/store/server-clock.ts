import { type ClockBounds, narrowClock, serverTimeAt } from '../domain/time/clock-bounds.js';
import type { Instant } from '../domain/time/instant.js';

/** Estimates the clock of one server. Uses the clock of the device until the first answer. */
export class ServerClock {
  #bounds: ClockBounds | null = null;

  /** Returns the server's time now. After the first answer, setting the device's clock does not change it. */
  now(): Instant {
    return this.#bounds ? serverTimeAt(this.#bounds, performance.now()) : Date.now();
  }

  /** Improves the estimate with an answer. @param sent `performance.now()` of the request; null for data of unknown age. */
  update(serverTime: Instant, sent: number | null): void {
    this.#bounds = narrowClock(this.#bounds, { serverTime, sent, received: performance.now() });
  }

  /** Converts an instant of the server's clock to a time of `performance.now()`. */
  monotonicAt(instant: Instant): number {
    return performance.now() + (instant - this.now());
  }
}
