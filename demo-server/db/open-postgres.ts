import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.js';
import type { Database, Tables } from './tables.js';

/** Counts come as int8, which pg gives as texts: none of ours is beyond what a number holds. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** For a connection, and for one to be free: a whole class may join at once. */
const longestWaitMs = 10_000;

/** How every connection is made: what was acknowledged is stored, and nobody waits for ever. */
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

/** Connects to a PostgreSQL database, and brings its tables up to date. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ ...connectionTo(url), max: 10 });
  // A connection that breaks is replaced by the next request, whether it was idle or between two statements of a transaction;
  // without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
