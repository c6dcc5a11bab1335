import { Problem } from '../contract/problem.js';
import { sqlState } from './sql-state.js';
import type { Database } from './tables.js';

/**
 * Runs one write transaction. A `Problem` thrown in it is an answer, not a failure: what was written before it stays (a
 * session found to be over is stored as such, though the join is refused). Any other error undoes everything.
 * Await only database calls inside: on SQLite everybody else waits. On PostgreSQL the work is done again where it ran into
 * that of somebody else, so it must do nothing but ask and write.
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

/** Serialization failure, deadlock, and a row that somebody else has just added. */
const collisions = new Set(['40001', '40P01', '23505']);

async function attempt<Result>(
  db: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  const outcome = await db.transaction().execute(async (transaction) => {
    try {
      return { result: await work(transaction) };
    } catch (error) {
      if (error instanceof Problem) return { problem: error };
      throw error;
    }
  });
  if ('problem' in outcome) throw outcome.problem;
  return outcome.result;
}
