import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Kysely, Migrator, sql } from 'kysely';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { BetterSqlite3 } from './better-sqlite3.js';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.js';

function database(t: TestContext) {
  const file = join(temporaryFolder(t), 'a.sqlite');
  const sqlite = new BetterSqlite3(file);
  // WAL, as on the server: without it a reader blocks writers.
  sqlite.pragma('journal_mode = wal');
  sqlite.exec('CREATE TABLE things (id INTEGER)');
  const db = new Kysely<{ things: { id: number } }>({
    dialect: new ImmediateSqliteDialect({ database: sqlite }),
  });
  t.after(() => db.destroy());
  return { db, file };
}

test('a transaction holds the write lock from its beginning, before any write', async (t) => {
  const { db, file } = database(t);
  const other = new BetterSqlite3(file, { timeout: 0 });
  t.after(() => other.close());
  await db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('things').selectAll().execute();
    assert.throws(() => other.exec('INSERT INTO things VALUES (1)'), { code: 'SQLITE_BUSY' });
  });
  other.exec('INSERT INTO things VALUES (1)');
});

test('a failed migration is rolled back and can be repeated', async (t) => {
  const { db } = database(t);
  let attempts = 0;
  const migration = {
    async up(transaction: Kysely<unknown>) {
      await sql`CREATE TABLE more_things (id INTEGER)`.execute(transaction);
      attempts += 1;
      if (attempts === 1) throw new Error('broken');
    },
  };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ a: migration }) } });
  assert.match(String((await migrator.migrateToLatest()).error), /broken/);
  assert.equal((await migrator.migrateToLatest()).error, undefined);
});
