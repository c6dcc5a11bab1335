// Runs the node:test files below the folders (or the files) named; its last line is `N passed, N failed`.
// Files called `*.full.test.ts` take long: they run with `--full`, and then alone; those called `*.long.test.ts` with `--long`.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean' }, long: { type: 'boolean' } },
  allowPositionals: true,
});
const wanted = ['full', 'long'].find((kind) => values[kind]);
const files = positionals.flatMap((path) => (statSync(path).isFile() ? [path] : testFiles(path)));
if (files.length === 0) throw new Error(`No tests below ${positionals.join(', ')}`);

const { status } = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    '--import=./scripts/no-kept-connections.mjs',
    '--test',
    `--test-timeout=${process.env.TEST_TIMEOUT ?? 300_000}`,
    `--test-concurrency=${process.env.TEST_CONCURRENCY ?? 2}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-count-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;

function testFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && /\.(full|long)\.test\.ts$/.exec(file)?.[1] === wanted)
    .map((file) => join(folder, file))
    .sort();
}
