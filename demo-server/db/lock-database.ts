import { BetterSqlite3 } from './better-sqlite3.js';

/**
 * Keeps the database for this process alone, until the function returned is called or the process ends, however it ends:
 * the lock is SQLite's own, on a file beside the database. Throws when another process has it.
 */
export function lockDatabase(file: string): () => void {
  const lock = new BetterSqlite3(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
    throw new Error(`Another server works with ${file}: with SQLite there can be only one.`, {
      cause: error,
    });
  }
  return () => lock.close();
}
