import type { MigrationName } from './migrate.js';
import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import type { Database } from './tables.js';

/** Database location. */
export interface DatabasePlace {
  /** A SQLite file. */
  readonly databaseFile: string;
  /** A PostgreSQL database, used instead of the file. */
  readonly databaseUrl: string | null;
}

/** Opens the database and migrates it, up to and including `last` (by default to the latest version). */
export function openDatabase(
  { databaseFile, databaseUrl }: DatabasePlace,
  last?: MigrationName,
): Promise<Database> {
  return databaseUrl === null ? openSqlite(databaseFile, last) : openPostgres(databaseUrl, last);
}
