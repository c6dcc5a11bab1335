import { type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../is-postgres.js';

/** Adds rate limits that several processes share. Unlogged: losing them in a crash does no harm. */
export const sharedRateLimits: Migration = {
  async up(db: Kysely<unknown>) {
    if (!isPostgres(db)) return;
    await sql`CREATE UNLOGGED TABLE rate_buckets (
      key TEXT PRIMARY KEY,
      tokens DOUBLE PRECISION NOT NULL,
      at DOUBLE PRECISION NOT NULL
    )`.execute(db);
  },
};
