// Runs the node:test files below the folders (or the files) named; its last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const files = process.argv.slice(2).flatMap((path) => (statSync(path).isFile() ? [path] : testFiles(path)));
if (files.length === 0) throw new Error(`No *.test.ts below ${process.argv.slice(2).join(', ')}`);

const { status } = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    '--test',
    '--test-timeout=120000',
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
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
    .sort();
}
