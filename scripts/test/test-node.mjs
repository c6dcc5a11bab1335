// Runs the node:test files in the given folders, or the given files. The last line is `N passed, N failed`.
// `--full` runs only the files `*.full.test.ts`, which take long, and `--long` only the files `*.long.test.ts`.
// `--grouped` runs several files in one process: each process loads the compiler and the server first, in two seconds.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const filesOfGroup = 8;

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean' }, long: { type: 'boolean' }, grouped: { type: 'boolean' } },
  allowPositionals: true,
});
const wanted = ['full', 'long'].find((kind) => values[kind]);
const files = positionals.flatMap((path) => (statSync(path).isFile() ? [path] : testFiles(path)));
if (files.length === 0) throw new Error(`No tests in ${positionals.join(', ')}`);

const groups = mkdtempSync(join(tmpdir(), 'live-session-tests-'));
const { status } = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    '--import=./scripts/test/no-kept-connections.mjs',
    '--test',
    `--test-timeout=${process.env.TEST_TIMEOUT ?? 300_000}`,
    `--test-concurrency=${process.env.TEST_CONCURRENCY ?? 2}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/test/node-count-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...(values.grouped ? inGroups(files) : files),
  ],
  { stdio: 'inherit' },
);
rmSync(groups, { recursive: true });
process.exitCode = status ?? 1;

/** Writes files that import several test files each, in turn, since files that take long are often adjacent. */
function inGroups(all) {
  const count = Math.ceil(all.length / filesOfGroup);
  return Array.from({ length: count }, (_, group) => {
    const imports = all
      .filter((_, index) => index % count === group)
      .map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)))};\n`);
    const path = join(groups, `${group + 1}.test.mjs`);
    writeFileSync(path, imports.join(''));
    return path;
  });
}

function testFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && /\.(full|long)\.test\.ts$/.exec(file)?.[1] === wanted)
    .map((file) => join(folder, file))
    .sort();
}
