import { isPostgres } from './is-postgres.js';
import type { Database } from './tables.js';

/**
 * A query for sessions that keeps them for this transaction: whoever else wants to change them waits. SQLite has locked the
 * whole file by then.
 */
export function locked<Query extends { forUpdate(of: 'live_sessions'): unknown }>(
  transaction: Database,
  query: Query,
): Query {
  return isPostgres(transaction) ? (query.forUpdate('live_sessions') as Query) : query;
}
