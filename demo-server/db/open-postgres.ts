import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate, type MigrationName } from './migrate.js';
import type { Database, Tables } from './tables.js';

/** pg returns int8 as text. Counts and ids here fit into a number. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Time limit for a connection, and for a free one in the pool: a whole class may join at once. */
const longestWaitMs = 10_000;

/** Options of every connection: commits are durable, and all waits have a limit. */
export function connectionTo(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: 'live-session-elements',
    options: '-c synchronous_commit=on -c TimeZone=UTC',
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: longestWaitMs,
    keepAlive: true,
  };
}

/** Connects to a PostgreSQL database and migrates it, up to and including `last` (by default to the latest version). */
export async function openPostgres(url: string, last?: MigrationName): Promise<Database> {
  const pool = new pg.Pool({ ...connectionTo(url), max: 10 });
  // The pool replaces a broken connection. Without listeners, its error would end the process, also between two
  // statements of a transaction.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, last);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
