import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import type { Database } from './tables.js';

/** Where the data are. */
export interface DatabasePlace {
  /** A SQLite file. */
  readonly databaseFile: string;
  /** Beats the file: a PostgreSQL database. */
  readonly databaseUrl: string | null;
}

/** Opens the database, and brings its tables up to date. */
export function openDatabase({ databaseFile, databaseUrl }: DatabasePlace): Promise<Database> {
  return databaseUrl === null ? openSqlite(databaseFile) : openPostgres(databaseUrl);
}
