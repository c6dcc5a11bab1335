// Runs the tests of the project, step by step. The last line is `N passed, N failed` for all steps together.
// `npm test` runs the short steps, `npm run test:full` the longer ones, and `npm run test:long` those that depend on
// releases of other projects, and the trials with their full counts.
import { spawn } from 'node:child_process';

const sourceChecks = [
  ['format', 'npx prettier --check --log-level warn .'],
  ['lint', 'npx eslint .'],
  ['types', 'npx tsc --noEmit'],
  ['manifest', 'node scripts/check/check-manifest.mjs'],
  ['source sizes', 'node scripts/check/check-source-sizes.mjs'],
  ['supply chain', 'node scripts/check/check-supply-chain.mjs'],
];

const buildChecks = [
  // Before the build, which writes the files that this step compares.
  ['languages', 'node scripts/check/check-languages.mjs'],
  ['build', 'node scripts/build/build.mjs'],
  ['budgets', 'node scripts/check/check-budgets.mjs'],
];

const everyDay = [
  ['unit tests', 'npx wtr'],
  ['server tests', 'node scripts/test/test-node.mjs --grouped demo-server proof'],
  ['end-to-end tests', 'node scripts/test/test-node.mjs e2e scripts'],
];

const full = [
  ['build', 'node scripts/build/build.mjs'],
  ['package', 'node scripts/check/check-package.mjs'],
  ['longer unit tests', 'npx wtr', { TEST_FILES: 'src/**/*.full.test.ts' }],
  ['unit tests in Firefox', 'npx wtr', { BROWSERS: 'firefox', TEST_FILES: 'src/**/*.test.ts' }],
  [
    'random tests, ten times as often',
    'npx wtr',
    {
      RANDOM_FACTOR: '10',
      TEST_FILES:
        'src/{components/live-session-player/*.orders,jitsi/any-server,domain/time/local-time,api/{request/refusal,parse/parse-session}}.test.ts',
    },
  ],
  [
    'unit tests in New York',
    'npx wtr',
    { TEST_TIME_ZONE: 'America/New_York', TEST_FILES: 'src/{domain,i18n,api}/**/*.test.ts' },
  ],
  [
    'unit tests in Kolkata',
    'npx wtr',
    { TEST_TIME_ZONE: 'Asia/Kolkata', TEST_FILES: 'src/{domain,i18n,api}/**/*.test.ts' },
  ],
  ['stories', 'node scripts/check/check-stories.mjs'],
  ['looks', 'node scripts/check/check-looks.mjs', { STORYBOOK_BUILT: '1' }],
  ['server and end-to-end tests', 'node scripts/test/test-node.mjs --full demo-server proof e2e'],
  [
    'server tests on PostgreSQL',
    'npx tsx testing/server/run-on-postgres.ts node scripts/test/test-node.mjs --grouped demo-server proof e2e/contract',
  ],
  ['trials that count higher', 'node proof/prove.mjs --no-table T02 T05 T10 T11 T12 T16'],
];

const long = [
  ['build', 'node scripts/build/build.mjs'],
  ['long end-to-end tests', 'node scripts/test/test-node.mjs --long e2e', { TEST_CONCURRENCY: '1' }],
  ['unit tests in WebKit', 'npx wtr', { BROWSERS: 'webkit', TEST_FILES: 'src/**/*.test.ts' }],
  ['Node versions', 'node scripts/test/test-node-versions.mjs'],
  ['trials, full counts', 'node proof/prove.mjs --long --no-table'],
];

/** Number of lines from a failed step that the summary repeats. */
const excerptLines = 40;

const total = { passed: 0, failed: 0 };
const summary = [];
const failures = [];

if (process.argv.includes('--full')) await runAll(full);
else if (process.argv.includes('--long')) await runAll(long);
else {
  // Each of them uses at most one core.
  await Promise.all([...sourceChecks.map(run), runAll(buildChecks)]);
  await runAll(everyDay);
}

console.log(`\n── summary\n${failures.join('')}\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runAll(steps) {
  for (const step of steps) await run(step);
}

async function run([name, command, env = {}]) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { code, output, log } = await runStep(command, env);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  // A step without a total counts as one test, which passes with exit code 0.
  const count =
    passed === undefined
      ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
      : { passed: Number(passed), failed: Number(failed) };
  if (code !== 0 && count.failed === 0) count.failed = 1;
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(`\n${name}:\n${excerptOf(log)}\n`);
  summary.push(
    `${count.failed === 0 ? '✓' : '✗'} ${name.padEnd(28)}${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s   ${count.passed} passed, ${count.failed} failed`,
  );
}

function runStep(command, env) {
  return new Promise((resolve) => {
    let output = '';
    let log = '';
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        process[stream].write(data);
        if (stream === 'stdout') output += data;
        log += data;
      });
    }
    child.on('close', (code) => resolve({ code, output, log }));
  });
}

/** Returns the part of a log that shows the failure: from the first mark of the runner on, or else the end of the log. */
function excerptOf(log) {
  const lines = log.split('\n');
  const first = ['✖ failing tests:', '❌', '𐄂', '✖', '✗'].map((mark) =>
    lines.findIndex((line) => line.includes(mark)),
  );
  const from = first.find((index) => index >= 0) ?? Math.max(lines.length - excerptLines, 0);
  return lines.slice(from, from + excerptLines).join('\n');
}
