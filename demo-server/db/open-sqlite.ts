import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { BetterSqlite3 } from './better-sqlite3.js';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.js';
import { migrate } from './migrate.js';
import { prepareOnce } from './prepare-once.js';
import type { Database, Tables } from './tables.js';

const busyTimeoutMs = 5_000;

/** Opens a SQLite file, creates it if it is missing, and migrates it. */
export async function openSqlite(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new BetterSqlite3(file, { timeout: busyTimeoutMs });
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database: prepareOnce(sqlite) }) });
  try {
    makeDurable(sqlite);
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    sqlite.close();
    throw error;
  }
}

/** Sets and checks durability: WAL silently lowers `synchronous` to NORMAL, which may lose commits in a power failure. */
function makeDurable(sqlite: SqliteDatabase): void {
  const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };
  for (const [name, value] of Object.entries(settings)) {
    sqlite.pragma(`${name} = ${value}`);
    const actual = sqlite.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`SQLite refuses ${name} = ${value}: it is ${String(actual)}.`);
  }
}
