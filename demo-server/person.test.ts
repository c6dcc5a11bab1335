import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../testing/server/temporary-folder.js';
import { openSqlite } from './db/open-sqlite.js';

const run = promisify(execFile);

test('the command exports and erases a person', async (t) => {
  const file = join(temporaryFolder(t), 'a.sqlite');
  const person = (...args: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'demo-server/person.ts', ...args], {
      env: { PATH: process.env.PATH, DATABASE_FILE: file },
    });
  const db = await openSqlite(file);
  await db.insertInto('users').values({ subject: 'u-leo', first_name: 'Léo', created_at: 'x' }).execute();
  await db.destroy();
  const { stdout } = await person('export', 'u-leo');
  assert.equal((JSON.parse(stdout) as { person: { first_name: string } }).person.first_name, 'Léo');
  assert.equal((await person('erase', 'u-leo')).stdout, 'Erased.\n');
  await assert.rejects(person('export', 'u-leo'), /There is no person with this id/);
  await assert.rejects(person('erase'), /Name the task/);
});
