import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { TestPostgres } from '../testing/server/postgres.js';
import { ask, AUTH_SECRET, startLive, tokenFor } from '../testing/server/school.js';
import { filled, server } from '../testing/e2e/compose.js';
import { eventually } from '../testing/e2e/eventually.js';

const folder = mkdtempSync(join(tmpdir(), 'live-session-compose-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Copies what `COPY . .` copies from a clone. */
function copyProject(): void {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(file, join(folder, file), { recursive: true });
}

test(
  'the commands of compose.yaml, in an empty folder, build a server that works on PostgreSQL',
  { timeout: 600_000 },
  async (t) => {
    const postgres = await TestPostgres.start();
    t.after(() => postgres.dispose());
    copyProject();
    for (const [, command] of server.build!.dockerfile_inline.matchAll(/^RUN (.*)$/gm))
      execFileSync('sh', ['-c', command!], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const variables = { AUTH_SECRET, POSTGRES_PASSWORD: 'any' };
    const environment = Object.fromEntries(
      Object.entries(server.environment).map(([name, value]) => [name, filled(value, variables)]),
    );
    // In the network of the containers, the host name of the database is that of its service.
    const url = new URL(environment.DATABASE_URL!);
    assert.deepEqual([url.hostname, url.username, url.pathname], ['database', 'live', '/live']);
    const [file, ...args] = server.command!;
    const child = spawn(file!, args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH!,
        HOME: process.env.HOME!,
        ...environment,
        PORT: '4731',
        DATABASE_URL: postgres.url(),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    const origin = 'http://127.0.0.1:4731';
    await eventually(() =>
      fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const id = await startLive(origin);
    const joined = await ask(origin, await tokenFor('amina'), 'POST', `/api/live-sessions/${id}/join`, {});
    assert.equal(joined.status, 200);
    const module = await fetch(`${origin}/live-session-elements/live-session-elements.js`);
    assert.equal(module.status, 200);
    child.kill('SIGTERM');
    assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 0);
  },
);
