import { Migrator } from 'kysely';
import { createTables } from './migrations/0001-create-tables.js';
import { leasesAndRecordings } from './migrations/0002-leases-and-recordings.js';
import { sharedRateLimits } from './migrations/0003-shared-rate-limits.js';
import type { Database } from './tables.js';

/** All migrations, which run in the order of their names. Never change a released one. */
const migrations = {
  '0001-create-tables': createTables,
  '0002-leases-and-recordings': leasesAndRecordings,
  '0003-shared-rate-limits': sharedRateLimits,
};

/** Runs the migrations that are missing. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
}
