import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { openSqlite } from './open-sqlite.js';
import type { Database } from './tables.js';

async function setting(db: Database, name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
  return Object.values(rows[0]!)[0];
}

test('commits survive a power failure, and foreign keys are enforced', async (t) => {
  const db = await openSqlite(join(temporaryFolder(t), 'a.sqlite'));
  assert.equal(await setting(db, 'journal_mode'), 'wal');
  assert.equal(await setting(db, 'synchronous'), 2);
  assert.equal(await setting(db, 'foreign_keys'), 1);
  await db.destroy();
});

test('a missing folder is created for its owner only', async (t) => {
  const folder = join(temporaryFolder(t), 'data');
  const db = await openSqlite(join(folder, 'a.sqlite'));
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  await db.destroy();
});

test('a file that cannot be opened is an error', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'a.sqlite'));
  await assert.rejects(openSqlite(join(folder, 'a.sqlite')), /unable to open/);
});

test('opening a file again keeps its data', async (t) => {
  const file = join(temporaryFolder(t), 'a.sqlite');
  const first = await openSqlite(file);
  await first
    .insertInto('courses')
    .values({ id: 1, title: 'Algèbre', slug: 'algebre', created_at: 'x' })
    .execute();
  await first.destroy();
  const second = await openSqlite(file);
  assert.equal((await second.selectFrom('courses').selectAll().execute()).length, 1);
  await second.destroy();
});
