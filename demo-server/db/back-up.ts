import { existsSync, renameSync, rmSync } from 'node:fs';
import { BetterSqlite3 } from './better-sqlite3.js';

/**
 * Copies a database into a new file, also while a server writes to it: a consistent copy of what was stored at the
 * start. Throws if the database is missing or the new file exists.
 */
export function backUp(file: string, target: string): void {
  if (!existsSync(file)) throw new Error(`There is no database ${file}.`);
  if (existsSync(target)) throw new Error(`${target} exists already: a backup overwrites nothing.`);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  const source = new BetterSqlite3(file, { readonly: true });
  try {
    source.prepare('VACUUM INTO ?').run(unfinished);
  } finally {
    source.close();
  }
  renameSync(unfinished, target);
}
