import { Migrator } from 'kysely';
import { createTables } from './migrations/0001-create-tables.js';
import { leasesAndRecordings } from './migrations/0002-leases-and-recordings.js';
import { sharedRateLimits } from './migrations/0003-shared-rate-limits.js';
import { membershipsAndSessionLife } from './migrations/0004-memberships-and-session-life.js';
import type { Database } from './tables.js';

/** All migrations, which run in the order of their names. Never change a released one. */
const migrations = {
  '0001-create-tables': createTables,
  '0002-leases-and-recordings': leasesAndRecordings,
  '0003-shared-rate-limits': sharedRateLimits,
  '0004-memberships-and-session-life': membershipsAndSessionLife,
};

export type MigrationName = keyof typeof migrations;

/** Runs the missing migrations, up to and including `last` (by default all of them). */
export async function migrate(db: Database, last?: MigrationName): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest());
  if (error) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
}
