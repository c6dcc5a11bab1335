// Tests the package and the reference server on each supported Node. `npm run test:node-versions` installs the binaries
// from npm into a temporary folder; `npm run test:node-versions 22` tests only one of them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { run } from '../run.mjs';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const tests = ['demo-server/domain', 'demo-server/routes', 'e2e/contract', 'e2e/any-page.test.ts'];
const total = { passed: 0, failed: 0 };

run('node', 'scripts/build/build.mjs');
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), 'live-session-node-'));
  try {
    const node = install(version, folder);
    console.log(`\n── Node ${version}`);
    count(node, 'scripts/check/load-package.mjs');
    count(node, 'scripts/test/test-node.mjs', ...tests);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a script and adds the total in its last line. A script without a total counts as one test. */
function count(node, ...args) {
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const { status, stdout } = spawnSync(node, args, {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  total.passed += Number(passed ?? (status === 0 ? 1 : 0));
  total.failed += Number(failed ?? (status === 0 ? 0 : 1));
}

/** Installs a Node of that major version. Returns the path of its binary. */
function install(version, folder) {
  const name = `node-${process.platform}-${process.arch}`;
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${version}`], { cwd: folder });
  return join(folder, 'node_modules', name, 'bin', 'node');
}
