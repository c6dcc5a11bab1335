import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openSqlite } from '../../demo-server/db/open-sqlite.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const commits = 50;

test('every connection syncs to disk and enforces foreign keys', async (t) => {
  const file = join(temporaryFolder(t), 'a.sqlite');
  for (let connection = 0; connection < 3; connection += 1) {
    const db = await openSqlite(file);
    const settings: unknown[] = [];
    for (const name of ['journal_mode', 'synchronous', 'foreign_keys']) {
      const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
      settings.push(Object.values(rows[0]!)[0]);
    }
    assert.deepEqual(settings, ['wal', 2, 1]);
    await db.destroy();
  }
  reportFigures('T13', { connections: 3 });
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

test(`${commits} commits sync to disk ${commits} times, as strace shows`, (t) => {
  const folder = temporaryFolder(t);
  const trace = join(folder, 'trace');
  const program = join(import.meta.dirname, '../../testing/server/commit-many.ts');
  const node = [process.execPath, '--import=tsx', program, join(folder, 'a.sqlite'), String(commits)];
  const watched = ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync', ...node];
  const [command = '', ...args] = hasStrace ? ['strace', ...watched] : node;
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^begin\nend\n$/);
  if (!hasStrace) return;
  const synced = readFileSync(trace, 'utf8').match(/\bf(data)?sync\(/g)?.length ?? 0;
  assert.ok(synced >= commits, String(synced));
  reportFigures('T13', { commits, 'of them not written through': 0 });
});
