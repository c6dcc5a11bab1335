import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openSqlite } from './db/open-sqlite.js';
import { BetterSqlite3 } from './db/better-sqlite3.js';
import { ChildProgram } from '../testing/server/child-program.js';
import { temporaryFolder } from '../testing/server/temporary-folder.js';
import { TestServer } from '../testing/server/test-server.js';

function backup(t: TestContext, file: string, ...args: string[]): Promise<number | null> {
  return new ChildProgram(t, 'demo-server/backup.ts', args, { DATABASE_FILE: file }).exit;
}

test('a backup made while the server writes is consistent and has all earlier data', async (t) => {
  const server = await TestServer.open(t, { DATABASE_URL: '' });
  const { databaseFile } = server.context.config;
  const id = await server.startLive();
  const target = join(temporaryFolder(t), 'copy.sqlite');
  let done = false;
  const copying = backup(t, databaseFile, target).finally(() => (done = true));
  const written = [];
  while (!done) written.push(await server.schedule());
  assert.equal(await copying, 0);
  assert.ok(written.length > 0);
  const copy = new BetterSqlite3(target, { readonly: true });
  assert.deepEqual(copy.pragma('integrity_check', { simple: true }), 'ok');
  assert.equal(copy.prepare('SELECT status FROM live_sessions WHERE id = ?').pluck().get(id), 'live');
  copy.close();
  assert.equal(existsSync(`${target}.unfinished`), false);
  // A server can open the backup as its database.
  const reopened = await openSqlite(target);
  t.after(() => reopened.destroy());
  assert.ok(await reopened.selectFrom('users').selectAll().executeTakeFirst());
});

test('a backup overwrites no file, and needs an existing database', async (t) => {
  const server = await TestServer.open(t, { DATABASE_URL: '' });
  const { databaseFile } = server.context.config;
  const folder = temporaryFolder(t);
  assert.equal(await backup(t, databaseFile, databaseFile), 1);
  assert.equal(await backup(t, join(folder, 'missing.sqlite'), join(folder, 'copy.sqlite')), 1);
  assert.equal(await backup(t, databaseFile), 1);
  assert.equal(existsSync(join(folder, 'missing.sqlite')), false);
  assert.equal(existsSync(join(folder, 'copy.sqlite')), false);
});
