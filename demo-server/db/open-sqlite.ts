import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { BetterSqlite3 } from './better-sqlite3.js';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.js';
import { migrate, type MigrationName } from './migrate.js';
import { prepareOnce } from './prepare-once.js';
import type { Database, Tables } from './tables.js';

const busyTimeoutMs = 5_000;

/** Opens a SQLite file, creates it if it is missing, and migrates it, up to and including `last` (by default to the latest version). */
export async function openSqlite(file: string, last?: MigrationName): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new BetterSqlite3(file, { timeout: busyTimeoutMs });
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database: prepareOnce(sqlite) }) });
  try {
    makeDurable(sqlite);
    await migrateSqlite(sqlite, db, last);
    return db;
  } catch (error) {
    await db.destroy();
    sqlite.close();
    throw error;
  }
}

/** Migrates a SQLite file. Foreign keys are off meanwhile, because some migrations rebuild tables; afterwards all of them must hold. */
async function migrateSqlite(sqlite: SqliteDatabase, db: Database, last?: MigrationName): Promise<void> {
  sqlite.pragma('foreign_keys = 0');
  await migrate(db, last);
  const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
  if (broken.length > 0) throw new Error(`A row of ${broken[0]!.table} refers to a missing row.`);
  setPragma(sqlite, 'foreign_keys', 1);
}

/** Sets and checks durability: WAL silently lowers `synchronous` to NORMAL, which may lose commits in a power failure. */
function makeDurable(sqlite: SqliteDatabase): void {
  setPragma(sqlite, 'journal_mode', 'wal');
  setPragma(sqlite, 'synchronous', 2);
}

function setPragma(sqlite: SqliteDatabase, name: string, value: string | number): void {
  sqlite.pragma(`${name} = ${value}`);
  const actual = sqlite.pragma(name, { simple: true });
  if (actual !== value) throw new Error(`SQLite refuses ${name} = ${value}: it is ${String(actual)}.`);
}
