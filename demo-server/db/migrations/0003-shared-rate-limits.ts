import { type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../is-postgres.js';

/** How often users may still call, where several processes count together; gone after a crash, which does no harm. */
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
