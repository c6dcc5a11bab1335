// Runs trials of `proof/trials.mjs` in sequence and writes their results into the table of docs/reliability.md.
// `npm run prove` runs all, `npm run prove -- T09 T12` two of them, `-- --long` uses the highest counts; `--no-table`
// leaves the page unchanged. Environment variables override counts (`KILLS=30 npm run prove -- T12`).
// The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTrials } from './reliability-table.mjs';
import { trials } from './trials.mjs';

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean' }, 'no-table': { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((id) => !trials.some((trial) => trial.id === id));
if (unknown.length > 0) throw new Error(`No such trial: ${unknown.join(', ')}`);
const wanted = trials.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const size = values.long ? 'long' : 'full';
const folder = mkdtempSync(join(tmpdir(), 'live-session-prove-'));
const outcomes = [];

try {
  for (const trial of wanted) {
    outcomes.push(await outcomeOf(trial));
    // Written after each trial, so that a long run keeps its results when it is stopped.
    if (!values['no-table']) writeTrials(outcomes);
  }
} finally {
  rmSync(folder, { recursive: true });
}

for (const { trial, passed, failed, figures, seconds } of outcomes)
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${trial.id}  ${seconds} s  ${figures.join(', ')}  ${passed} passed, ${failed} failed`,
  );
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function outcomeOf(trial) {
  console.log(`\n── ${trial.id}: ${trial.what}`);
  const began = performance.now();
  const figuresFile = join(folder, `${trial.id}.jsonl`);
  const usual = trial.counts?.[size] ?? trial.counts?.full ?? {};
  const given = Object.keys(usual).filter((name) => process.env[name] !== undefined);
  const counts = { ...usual, ...Object.fromEntries(given.map((name) => [name, process.env[name]])) };
  // Runs one file at a time, because concurrent tests would distort the measurements.
  const env = { FIGURES_FILE: figuresFile, TEST_CONCURRENCY: '1', TEST_TIMEOUT: '7200000', ...counts };
  const count = { passed: 0, failed: 0 };
  for (const [command, more] of commandsOf(trial)) {
    const { passed, failed } = await run(command, { ...process.env, ...env, ...more });
    count.passed += passed;
    count.failed += failed;
  }
  return {
    trial,
    size,
    given: given.map((name) => `${name}=${process.env[name]}`),
    ...count,
    figures: figuresOf(figuresFile, trial.id),
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

function commandsOf({ runner, files, browsers = ['chromium', 'firefox'] }) {
  if (runner === 'node') return [[['node', 'scripts/test/test-node.mjs', ...files], {}]];
  if (runner === 'script') return files.map((file) => [['node', ...file.split(' ')], {}]);
  const TEST_FILES = files.length === 1 ? files[0] : `{${files.join(',')}}`;
  return browsers.map((BROWSERS) => [['npx', 'wtr'], { TEST_FILES, BROWSERS }]);
}

function run([program, ...args], env) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      output = (output + data).slice(-2_000);
    });
    child.on('close', (code) => {
      const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [0, code === 0 ? 1 : 0, 0];
      resolve({ passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1) });
    });
  });
}

/** Returns the figures that the tests of a trial have reported, as texts: sums of numbers, last values of texts. */
function figuresOf(file, id) {
  if (!existsSync(file)) return [];
  const all = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { trial, figures } = JSON.parse(line);
    if (trial !== id) continue;
    for (const [name, value] of Object.entries(figures))
      all[name] = typeof value === 'number' ? (all[name] ?? 0) + value : value;
  }
  return Object.entries(all).map(([name, value]) =>
    typeof value === 'number' ? `${value.toLocaleString('en')} ${name}` : `${name} ${value}`,
  );
}
