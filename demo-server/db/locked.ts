import { isPostgres } from './is-postgres.js';
import type { Database } from './tables.js';

/**
 * Makes a query lock its sessions for this transaction: other writers of them wait. On SQLite the transaction has
 * locked the whole file already.
 */
export function locked<Query extends { forUpdate(of: 'live_sessions'): unknown }>(
  transaction: Database,
  query: Query,
): Query {
  return isPostgres(transaction) ? (query.forUpdate('live_sessions') as Query) : query;
}
