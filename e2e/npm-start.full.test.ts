import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { eventually } from '../testing/e2e/eventually.js';
import { NpmStart } from '../testing/server/npm-start.js';
import { temporaryFolder } from '../testing/server/temporary-folder.js';

const AUTH_SECRET = 'cf3a91d7e2b84560cf3a91d7e2b84560';
const copied = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** The project with nothing built: sources are copies, everything else is linked. */
function project(t: TestContext): string {
  const folder = temporaryFolder(t);
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['scripts', 'demo-server']) symlinkSync(resolve(name), join(folder, name));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

describe('npm start builds', () => {
  test('in production the elements alone; in the demo what is missing or out of date, and else nothing', async (t) => {
    const folder = project(t);
    /** Starts the server, stops it, and returns what it built. */
    const built = async (environment: Record<string, string>) => {
      const DATABASE_FILE = join(folder, 'a.sqlite');
      const started = new NpmStart(t, { DATABASE_FILE, ...environment }, folder);
      await started.url();
      started.npm.kill('SIGTERM');
      await started.exit;
      return [...started.output.matchAll(/^Building (\S+)/gm)].map(([, output]) => output);
    };
    assert.deepEqual(await built({ AUTH_SECRET }), ['dist/cdn']);
    assert.ok(existsSync(join(folder, 'dist/cdn/live-session-elements.js')));
    assert.ok(!existsSync(join(folder, 'dist/local-room')));
    assert.deepEqual(await built({}), ['dist/local-room']);
    assert.deepEqual(await built({}), []);
    appendFileSync(join(folder, 'src/index.ts'), '\n// Changed.\n');
    assert.deepEqual(await built({}), ['dist/cdn']);
  });
});

test('npm start that is stopped while it builds leaves no process', { timeout: 60_000 }, async (t) => {
  const folder = project(t);
  const started = new NpmStart(t, { DATABASE_FILE: join(folder, 'a.sqlite') }, folder);
  await started.until(/Building dist\/cdn/);
  // npm, the start, and the build.
  await eventually(() => started.processes().length > 2);
  started.npm.kill('SIGTERM');
  assert.notEqual(await started.exit, 0);
  await eventually(() => started.processes().length === 0);
  assert.doesNotMatch(started.output, / on http/);
});
