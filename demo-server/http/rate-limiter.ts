import type { Clock } from '../domain/clock.js';
import { takeToken, type TokenBucket } from '../domain/token-bucket.js';

const minute = 60_000;
const callsBetweenSweeps = 1_000;

/** Counts calls by key. */
export interface RateLimiter {
  /** Counts one call against a limit per minute. Returns 0, or the whole seconds to wait. */
  take(key: string, perMinute: number): number | Promise<number>;
}

/** Counts calls in the memory of this process. Forgets keys that have not been used for a minute: their buckets are full. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #clock: Clock;
  readonly #factor: number;
  #calls = 0;

  /** @param factor Multiplies each limit. */
  constructor(clock: Clock, factor: number) {
    this.#clock = clock;
    this.#factor = factor;
  }

  take(key: string, perMinute: number): number {
    const now = this.#clock.now();
    this.#calls += 1;
    if (this.#calls % callsBetweenSweeps === 0) this.#forgetFullBuckets(now);
    const { bucket, waitMs } = takeToken(this.#buckets.get(key), perMinute * this.#factor, now);
    this.#buckets.set(key, bucket);
    return Math.ceil(waitMs / 1000);
  }

  /** Number of keys in memory. */
  get size(): number {
    return this.#buckets.size;
  }

  #forgetFullBuckets(now: number): void {
    for (const [key, { at }] of this.#buckets) if (now - at >= minute) this.#buckets.delete(key);
  }
}
