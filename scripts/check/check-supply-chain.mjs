// Is what we build from, and what we ship, as it should be? Lock files name each package by its content and come from the
// registry alone; licences are ones that we may pass on; known holes are closed; nothing makes markup or code out of text.
// With `--advisories` it also asks the registry for known holes, and says so where the registry does not answer them: what
// the world finds out overnight is no fault of a change, so `npm test` does not ask.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';

/** Licences that ask for no more than their notice. */
const shipped = ['MIT', 'BSD-3-Clause', '0BSD', 'ISC', 'Apache-2.0'];
/** Tools may ask for their own changed files: none of them ships. */
const forTools = [...shipped, 'BSD-2-Clause', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0'];

/** Packages that do not say their licence where npm looks for it. */
const licencesRead = {
  '@jitsi/logger': 'Apache-2.0, in its package.json in an old form',
  only: 'MIT, in its README',
};

/** The first release without a hole that matters here. */
const floors = {
  hono: ['4.13.5', 'CORS with credentials, bodyLimit, algorithms of tokens, forged events'],
  '@hono/node-server': ['2.0.0', 'files outside the folder that is served'],
  'swagger-ui-dist': ['4.1.3', 'pages that show themselves in another address'],
  jose: ['4.15.5', 'tokens that take memory without end'],
};

/** What makes markup or code out of text, or styles that a strict policy refuses. */
const forbidden =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|unsafeHTML|unsafeSVG|unsafeStatic|styleMap)\b|\beval\(|\bnew Function\b|\bdocument\.write|\s(style|on[a-z]+)=["'$]/;

const faults = [];
/** For `npm run prove`. */
const figures = {};
const root = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = packagesOf('package-lock.json');

checkDependencies();
for (const file of ['package-lock.json', 'bench/package-lock.json', ...lockFilesOfExamples()])
  checkLockFile(file);
checkScripts();
checkLicences();
checkFloors();
checkSource();
if (process.argv.includes('--advisories')) {
  audit('what ships', '--omit=dev');
  audit('everything, tools included');
}

for (const fault of faults) console.log(`✗ ${fault}`);
if (faults.length === 0) console.log('Nothing is amiss.');
if (process.env.FIGURES_FILE)
  appendFileSync(process.env.FIGURES_FILE, `${JSON.stringify({ trial: 'T30', figures })}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function packagesOf(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ path, name: path.split('node_modules/').at(-1), ...entry }));
}

function lockFilesOfExamples() {
  return readdirSync('examples')
    .map((name) => `examples/${name}/package-lock.json`)
    .filter(existsSync);
}

/** What ships is three libraries; and each dependency is one release of the registry. */
function checkDependencies() {
  const ships = Object.keys(root.dependencies).join(' ');
  if (ships !== '@lit/task date-fns lit') faults.push(`The package depends on ${ships}.`);
  for (const [name, wanted] of Object.entries({ ...root.dependencies, ...root.devDependencies }))
    if (!/^(npm:[^@]+@)?\d[\w.-]*$/.test(wanted)) faults.push(`${name} is asked for as ${wanted}.`);
  const lits = packages.filter(({ name }) => name === 'lit');
  if (lits.length !== 1) faults.push(`Lit is installed ${lits.length} times.`);
}

function checkLockFile(file) {
  const locked = packagesOf(file).filter(({ name }) => name !== root.name);
  for (const { path, integrity, resolved, link } of locked) {
    if (!/^sha512-/.test(integrity ?? '')) faults.push(`${file}: ${path} has no integrity.`);
    if (resolved || link) faults.push(`${file}: ${path} comes from ${resolved ?? 'a folder'}.`);
  }
  figures['packages'] = (figures['packages'] ?? 0) + locked.length;
  console.log(`${file}: ${locked.length} packages.`);
}

/** npm runs the scripts of those packages alone that `allowScripts` lets it. */
function checkScripts() {
  for (const { name, path, hasInstallScript } of packages)
    if (hasInstallScript && !(name in root.allowScripts))
      faults.push(`${path} wants to run a script when it is installed: decide in "allowScripts".`);
}

function checkLicences() {
  const counts = {};
  for (const { name, license, dev, devOptional } of packages) {
    const isTool = dev || devOptional;
    const told = license ?? licencesRead[name]?.split(',')[0];
    const isAllowed = choices(told).some((choice) => (isTool ? forTools : shipped).includes(choice));
    if (!isAllowed) faults.push(`${name} ${isTool ? 'is' : 'ships'} under ${told}.`);
    const kind = isTool ? 'tools' : 'shipped';
    ((counts[kind] ??= {})[told] ??= []).push(name);
  }
  for (const [kind, licences] of Object.entries(counts)) {
    const sums = Object.entries(licences).sort(([, a], [, b]) => b.length - a.length);
    console.log(
      `Licences, ${kind}: ${sums.map(([licence, names]) => `${licence} ${names.length}`).join(', ')}.`,
    );
  }
  for (const [licence, names] of Object.entries(counts.shipped))
    console.log(`  ${licence}: ${names.join(', ')}`);
}

/** The licences that a package leaves the choice between. */
function choices(licence = 'no licence') {
  return licence.replace(/[()]/g, '').split(' OR ');
}

function checkFloors() {
  for (const [name, [floor, hole]] of Object.entries(floors)) {
    const found = packages.filter((one) => one.name === name);
    if (found.length === 0)
      faults.push(`${name} has a floor, and is not installed: take it out of this script.`);
    for (const { version } of found)
      if (isBefore(version, floor)) faults.push(`${name} ${version} is before ${floor}: ${hole}.`);
  }
}

function isBefore(version, floor) {
  const [a, b] = [version, floor].map((text) => text.split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] < b[at];
}

function checkSource() {
  const files = ['src', 'demo-server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => `${folder}/${file}`)
      .filter(
        (file) =>
          /\.(ts|js|mjs|html)$/.test(file) && !/\.test\.ts$|\/testing\/|^demo-server\/data\//.test(file),
      ),
  );
  for (const file of files)
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        const [found] = forbidden.exec(line) ?? [];
        if (found) faults.push(`${file}:${index + 1} has ${found.trim()}`);
      });
  figures['source files'] = files.length;
  console.log(`${files.length} source files read.`);
}

/** Fails for what ships; a hole in a tool has to be a high one, since tools see nobody's input but ours. */
function audit(what, ...options) {
  const args = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000', ...options];
  const { stdout } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 60_000 });
  const report = parsed(stdout);
  if (!report?.auditReportVersion) {
    figures[`advisories for ${what}:`] = 'not asked';
    console.log(
      `Advisories for ${what}: NOT ASKED, the registry does not answer (${report?.statusCode ?? 'no answer'}).`,
    );
    return;
  }
  const serious = Object.values(report.vulnerabilities).filter(
    ({ severity }) => options.length > 0 || ['high', 'critical'].includes(severity),
  );
  console.log(
    `Advisories for ${what}: ${Object.keys(report.vulnerabilities).length}, serious ${serious.length}.`,
  );
  figures[`serious advisories for ${what}`] = serious.length;
  for (const { name, severity, range } of serious) faults.push(`${name} ${range} has a hole: ${severity}.`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
