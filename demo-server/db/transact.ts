import { Problem } from '../contract/problem.js';
import type { Database } from './tables.js';

/**
 * Runs one write transaction. A `Problem` thrown in it is an answer, not a failure: what was written before it stays (a
 * session found to be over is stored as such, though the join is refused). Any other error undoes everything.
 * Await only database calls inside: on SQLite everybody else waits.
 */
export async function transact<Result>(
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
