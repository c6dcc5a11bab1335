import { Refusal } from '../domain/refusal.js';
import { sqlState } from './sql-state.js';
import type { Database } from './tables.js';

/**
 * Runs one write transaction. A `Refusal` thrown in it commits what was written before: a session found to be over is
 * stored as such, although the join is refused. Any other error rolls back.
 * Await only database calls inside: on SQLite all other writers wait. On PostgreSQL the work runs again after a
 * collision with another transaction, so it must have no effects outside the database.
 */
export async function transact<Result>(
  db: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt(db, work);
    } catch (error) {
      if (tries === mostTries || !collisions.has(sqlState(error))) throw error;
    }
}

const mostTries = 5;

/** Serialization failure, deadlock, and a unique key that another transaction has just inserted. */
const collisions = new Set(['40001', '40P01', '23505']);

async function attempt<Result>(
  db: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  const outcome = await db.transaction().execute(async (transaction) => {
    try {
      return { result: await work(transaction) };
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error };
      throw error;
    }
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.result;
}
