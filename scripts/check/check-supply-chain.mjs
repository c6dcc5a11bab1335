// Checks dependencies and source: lock files have a hash for each package and only packages of the registry; licences allow
// distribution; versions are not vulnerable; the source does not create markup or code from text. `--advisories` also
// requests advisories from the registry. `npm test` does not, since a new advisory is not a fault of the change under test.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';

/** Licences of shipped packages: they require only their notice. */
const shipped = ['MIT', 'BSD-3-Clause', '0BSD', 'ISC', 'Apache-2.0'];
/** Licences of tools, which are not shipped. */
const forTools = [...shipped, 'BSD-2-Clause', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0'];

/** Licences of packages that do not state them in the field that npm reads. */
const licencesRead = {
  '@jitsi/logger': 'Apache-2.0, in its package.json in an old form',
  only: 'MIT, in its README',
};

/** The first release without a vulnerability that affects this project. */
const floors = {
  hono: ['4.13.5', 'CORS with credentials, bodyLimit, token algorithms, forged events'],
  '@hono/node-server': ['2.0.0', 'files outside the served folder'],
  'swagger-ui-dist': ['4.1.3', 'content of a page under another address'],
  jose: ['4.15.5', 'tokens that use unlimited memory'],
};

/** Functions that create markup or code from text, and inline styles and handlers that a strict policy blocks. */
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
if (faults.length === 0) console.log('No faults.');
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

/** Checks that the package depends on three libraries, and that each dependency is one release of the registry. */
function checkDependencies() {
  const ships = Object.keys(root.dependencies).join(' ');
  if (ships !== '@lit/task date-fns lit') faults.push(`The package depends on ${ships}.`);
  for (const [name, wanted] of Object.entries({ ...root.dependencies, ...root.devDependencies }))
    if (!/^(npm:[^@]+@)?\d[\w.-]*$/.test(wanted))
      faults.push(`${name} has the version range ${wanted}: name one release.`);
  const lits = packages.filter(({ name }) => name === 'lit');
  if (lits.length !== 1) faults.push(`Lit is installed ${lits.length} times.`);
}

function checkLockFile(file) {
  const locked = packagesOf(file).filter(({ name }) => name !== root.name);
  for (const { path, integrity, resolved, link } of locked) {
    if (!/^sha512-/.test(integrity ?? '')) faults.push(`${file}: ${path} has no integrity hash.`);
    if (resolved || link) faults.push(`${file}: ${path} is resolved to ${resolved ?? 'a folder'}.`);
  }
  figures['packages'] = (figures['packages'] ?? 0) + locked.length;
  console.log(`${file}: ${locked.length} packages.`);
}

/** npm runs install scripts only of the packages in `allowScripts`. */
function checkScripts() {
  for (const { name, path, hasInstallScript } of packages)
    if (hasInstallScript && !(name in root.allowScripts))
      faults.push(`${path} has an install script: allow or forbid it in "allowScripts".`);
}

function checkLicences() {
  const counts = {};
  for (const { name, license, dev, devOptional } of packages) {
    const isTool = dev || devOptional;
    const stated = license ?? licencesRead[name]?.split(',')[0];
    const isAllowed = choices(stated).some((choice) => (isTool ? forTools : shipped).includes(choice));
    if (!isAllowed) faults.push(`${name} ${isTool ? 'is' : 'ships'} under ${stated}.`);
    const kind = isTool ? 'tools' : 'shipped';
    ((counts[kind] ??= {})[stated] ??= []).push(name);
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

/** Returns the licences that a package may be used under. */
function choices(licence = 'no licence') {
  return licence.replace(/[()]/g, '').split(' OR ');
}

function checkFloors() {
  for (const [name, [floor, vulnerability]] of Object.entries(floors)) {
    const found = packages.filter((one) => one.name === name);
    if (found.length === 0)
      faults.push(`${name} has a minimum version and is not installed: remove it from this script.`);
    for (const { version } of found)
      if (isBefore(version, floor)) faults.push(`${name} ${version} is before ${floor}: ${vulnerability}.`);
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

/** Fails for any advisory on shipped packages, and for high ones on tools, which process only our own input. */
function audit(what, ...options) {
  const args = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=15000', ...options];
  const { stdout } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 60_000 });
  const report = parsed(stdout);
  if (!report?.auditReportVersion) {
    figures[`advisories for ${what}:`] = 'not asked';
    console.log(
      `Advisories for ${what}: not available, the registry does not answer (${report?.statusCode ?? 'no answer'}).`,
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
  for (const { name, severity, range } of serious)
    faults.push(`${name} ${range} is vulnerable: ${severity}.`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
