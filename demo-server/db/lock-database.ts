import { BetterSqlite3 } from './better-sqlite3.js';

/**
 * Locks the database for this process, until the returned function is called or the process ends, also by a crash: it
 * is a lock of SQLite on a file beside the database. Throws if another process has the lock.
 */
export function lockDatabase(file: string): () => void {
  const lock = new BetterSqlite3(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
    throw new Error(`Another server uses ${file}: with SQLite there can be only one.`, {
      cause: error,
    });
  }
  return () => lock.close();
}
