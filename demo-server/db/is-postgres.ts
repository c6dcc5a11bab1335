import { type Kysely, PostgresAdapter } from 'kysely';

/** Is this database, or the one of this transaction, a PostgreSQL? */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
