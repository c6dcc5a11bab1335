// Checks that the tests detect bugs: seeds one bug at a time in a copy of the project, runs its tests, and fails if none
// of them fails. `node proof/seed-bugs.mjs` seeds the bugs of proof/seeded-bugs/safety.mjs, `BUGS=all` those of all lists;
// arguments select bugs by a part of their name or file. The last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { allBugs } from './seeded-bugs/all-bugs.mjs';
import { bugsOfSafety } from './seeded-bugs/safety.mjs';
import { findTest } from './seeding/find-test.mjs';
import { placeBug } from './seeding/place-bug.mjs';
import { productSources } from './seeding/product-sources.mjs';

const wanted = process.argv.slice(2);
const bugs = wanted.length
  ? allBugs.filter(({ name, file }) => wanted.some((part) => `${name} ${file}`.includes(part)))
  : process.env.BUGS === 'all'
    ? allBugs
    : bugsOfSafety;
if (bugs.length === 0) throw new Error(`No bug matches ${wanted.join(', ')}.`);
const sources = productSources();
const seeded = bugs.map((bug) => {
  const place = placeBug(bug, sources);
  if (place.file !== bug.file) console.log(`${bug.name}: ${bug.file} has moved to ${place.file}.`);
  return { ...bug, ...place, tests: bug.tests.map((test) => findTest(test, bug, place)) };
});

const copy = mkdtempSync(join(tmpdir(), 'live-session-bugs-'));
let running;
process.once('exit', () => {
  running?.kill();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
copyProject();

const sound = await runTests([...new Set(seeded.flatMap(({ tests }) => tests))]);
if (sound.isRed) throw new Error(`Tests fail without a bug:\n${sound.output}`);
console.log(`Without a bug, ${sound.passed} tests pass.`);

const count = { passed: 0, failed: 0 };
for (const { name, file, breaks, tests, text } of seeded) {
  const began = performance.now();
  const original = readFileSync(join(copy, file), 'utf8');
  writeFileSync(join(copy, file), text);
  const { isRed, failed } = await runTests(tests);
  writeFileSync(join(copy, file), original);
  count[isRed ? 'passed' : 'failed'] += 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (isRed) console.log(`✓ ${name}: detected, ${failed} failed (${seconds} s)`);
  else console.log(`✗ ${name} in ${file}: not detected by ${tests.join(', ')}. ${breaks}`);
}
report({ 'seeded bugs': bugs.length, 'of them not detected': count.failed });
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

/** Reports the counts to `npm run prove`. */
function report(figures) {
  const file = process.env.FIGURES_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ trial: 'T31', figures })}\n`);
}

/** Copies the project with uncommitted changes; links the installed packages. */
function copyProject() {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of stdout.split('\0').filter((name) => name && existsSync(name))) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
}

/** Runs tests in the copy: tests in src/ in a browser, all others in Node. */
async function runTests(tests) {
  const inBrowser = tests.filter((file) => file.startsWith('src/'));
  const inNode = tests.filter((file) => !file.startsWith('src/'));
  const runs = [];
  if (inNode.length) runs.push(await run('node', ['scripts/test/test-node.mjs', ...inNode]));
  if (inBrowser.length) runs.push(await run('npx', ['wtr'], { TEST_FILES: `{${inBrowser.join(',')},}` }));
  const sum = (key) => runs.reduce((total, one) => total + one[key], 0);
  return {
    isRed: sum('failed') > 0,
    passed: sum('passed'),
    failed: sum('failed'),
    output: runs.map(({ output }) => output).join('\n'),
  };
}

async function run(command, args, environment = {}) {
  running = spawn(command, args, {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  let errors = '';
  running.stdout.on('data', (data) => (output += data));
  running.stderr.on('data', (data) => (errors += data));
  await new Promise((resolve) => running.once('close', resolve));
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  if (passed === undefined)
    throw new Error(`${command} ${args.join(' ')} printed no result:\n${output}${errors}`);
  return { passed: Number(passed), failed: Number(failed), output: output + errors };
}
