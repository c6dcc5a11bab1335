import { existsSync, renameSync, rmSync } from 'node:fs';
import { BetterSqlite3 } from './better-sqlite3.js';

/**
 * Copies a database that a server may be writing to at this moment into a new file: all that was stored when it began, as
 * one whole. Throws where there is no such database, and where the new file exists already.
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
