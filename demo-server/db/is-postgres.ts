import { type Kysely, PostgresAdapter } from 'kysely';

/** Returns whether a database, or the database of a transaction, is PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
