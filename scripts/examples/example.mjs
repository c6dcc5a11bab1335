import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

const library = 'live-session-elements';
const notCopied = ['node_modules', 'dist', '.next', '.angular'];

/** Packs the library from dist/ into a folder. Returns the path of the tarball. */
export function packLibrary(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
  return join(folder, filename);
}

/** Copies an example into an empty folder, where `npm ci` installs the library from a new tarball. Returns the folder. */
export function copyExample(name) {
  const folder = mkdtempSync(join(tmpdir(), `live-session-${name}-`));
  cpSync(`examples/${name}`, folder, {
    recursive: true,
    filter: (path) => !path.split(sep).some((part) => notCopied.includes(part)),
  });
  pointAt(folder, `file:${packLibrary(folder)}`);
  return folder;
}

/** Installs the dependencies of an example exactly as in its lock file. */
export function installExample(folder) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Updates the lock file of an example. */
export function lockExample(name) {
  const folder = copyExample(name);
  try {
    rmSync(join(folder, 'package-lock.json'), { force: true });
    const args = [
      'install',
      '--package-lock-only',
      '--no-audit',
      '--no-fund',
      '--omit-lockfile-registry-resolved',
    ];
    execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    pointAt(folder, version);
    cpSync(join(folder, 'package-lock.json'), `examples/${name}/package-lock.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sets the source of the library in package.json and lock file: a version or a tarball. */
function pointAt(folder, source) {
  const isFile = source.startsWith('file:');
  edit(join(folder, 'package.json'), (project) => (project.dependencies[library] = source));
  edit(join(folder, 'package-lock.json'), ({ packages }) => {
    packages[''].dependencies[library] = source;
    const entry = packages[`node_modules/${library}`];
    delete entry.integrity;
    delete entry.resolved;
    if (isFile) entry.resolved = source;
  });
}

function edit(file, change) {
  if (!existsSync(file)) return;
  const data = JSON.parse(readFileSync(file, 'utf8'));
  change(data);
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}
