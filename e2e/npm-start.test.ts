import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lockDatabase } from '../demo-server/db/lock-database.js';
import { Stream } from '../testing/server/stream.js';
import { temporaryFolder } from '../testing/server/temporary-folder.js';
import { kill, NpmStart } from '../testing/server/npm-start.js';
import { eventually } from '../testing/e2e/eventually.js';

async function login(url: string): Promise<string> {
  const response = await fetch(`${url}/api/demo/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 1 }),
  });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

const npm = (started: NpmStart) => started.npm.pid!;
const belowNpm = (started: NpmStart) => started.processes().find((pid) => pid !== npm(started))!;

describe('npm start stops: streams end, the database is closed, and no process is left', () => {
  const cases: [name: string, signal: NodeJS.Signals, targets: ((started: NpmStart) => number)[]][] = [
    ['after SIGTERM to npm', 'SIGTERM', [npm]],
    ['after SIGTERM to the process below npm', 'SIGTERM', [belowNpm]],
    ['after Ctrl+C, which a terminal sends to both', 'SIGINT', [npm, belowNpm]],
  ];
  for (const [name, signal, targets] of cases)
    test(name, { timeout: 60_000 }, async (t) => {
      const DATABASE_FILE = join(temporaryFolder(t), 'a.sqlite');
      const started = new NpmStart(t, { DATABASE_FILE });
      const url = await started.url();
      const stream = await Stream.open(url, await login(url), '/api/courses/1/live-sessions/events');
      assert.ok(existsSync(`${DATABASE_FILE}-wal`));
      for (const pid of targets.map((target) => target(started))) kill(pid, signal);
      // A connection that was cut, and not ended, would throw here.
      assert.match(await stream.rest(), /^event: snapshot/);
      assert.equal(await started.exit, 0);
      await eventually(() => started.processes().length === 0);
      await assert.rejects(fetch(url));
      // SQLite removes this file when the last connection is closed.
      assert.ok(!existsSync(`${DATABASE_FILE}-wal`));
      lockDatabase(DATABASE_FILE)();
    });
});
