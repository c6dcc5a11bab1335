// Packs the library from dist/, and loads from the tarball each path in `exports` and in the documents.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packLibrary } from '../examples/example.mjs';

const dependencies = ['lit', '@lit', 'lit-html', 'lit-element', 'date-fns', '@lit-labs'];
const excluded = /\.test\.|testing\/|demo-server|stories|examples/;
const included = /^(dist|src|custom-elements\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)(\/|$)/;

const folder = mkdtempSync(join(tmpdir(), 'live-session-package-'));
try {
  execFileSync('tar', ['-xzf', packLibrary(folder), '-C', folder]);
  const unpacked = join(folder, 'package');
  const unexpected = readdirSync(unpacked, { recursive: true }).filter(
    (file) => excluded.test(file) || !included.test(file),
  );
  if (unexpected.length > 0) throw new Error(`The package must not contain ${unexpected.join(', ')}.`);
  cpSync(unpacked, join(folder, 'node_modules/live-session-elements'), { recursive: true });
  for (const name of dependencies)
    cpSync(resolve('node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  cpSync('scripts/check/load-paths.mjs', join(folder, 'load-paths.mjs'));
  const paths = [...new Set([...exportedPaths(), ...documentedPaths()])];
  execFileSync(process.execPath, ['load-paths.mjs', ...paths], { cwd: folder, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function exportedPaths() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(exports).map((path) => path.replace('.', 'live-session-elements'));
}

/** Returns the paths of the library that documents import. */
function documentedPaths() {
  const documents = ['README.md', ...readdirSync('docs').map((file) => `docs/${file}`)];
  const texts = documents.filter((file) => file.endsWith('.md')).map((file) => readFileSync(file, 'utf8'));
  return [...texts.join('\n').matchAll(/'(live-session-elements(?:\/[\w./-]+)?)'/g)].map(([, path]) => path);
}
