import type { Clock } from '../domain/clock.js';
import type { Database } from '../db/tables.js';
import { transact } from '../db/transact.js';
import { takeToken } from '../domain/token-bucket.js';
import type { RateLimiter } from './rate-limiter.js';

const minute = 60_000;

/** Counts calls in the database, for all processes together. */
export class SharedRateLimiter implements RateLimiter {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #factor: number;

  /** @param factor Multiplies each limit. */
  constructor(db: Database, clock: Clock, factor: number) {
    this.#db = db;
    this.#clock = clock;
    this.#factor = factor;
  }

  take(key: string, perMinute: number): Promise<number> {
    const now = this.#clock.now();
    return transact(this.#db, async (transaction) => {
      // Inserts and locks the row before reading it, so that two calls at once cannot take the same token.
      await transaction
        .insertInto('rate_buckets')
        .values({ key, tokens: perMinute * this.#factor, at: now })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      const buckets = transaction.selectFrom('rate_buckets').select(['tokens', 'at']).where('key', '=', key);
      const held = await buckets.forUpdate().executeTakeFirst();
      const { bucket, waitMs } = takeToken(held, perMinute * this.#factor, now);
      await transaction.updateTable('rate_buckets').set(bucket).where('key', '=', key).execute();
      return Math.ceil(waitMs / 1000);
    });
  }

  /** Deletes the buckets that have not been used for a minute: they are full again. */
  async forgetFullBuckets(): Promise<void> {
    await this.#db
      .deleteFrom('rate_buckets')
      .where('at', '<', this.#clock.now() - minute)
      .execute();
  }
}
