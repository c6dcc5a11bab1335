// Is the package, as npm would publish it, whole and right? Resolves every path of `exports` from the packed tarball.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

run('npx', 'publint', '--strict');
// The CDN files are for <script> elements, and the manifest is for tools: neither is imported with types.
run(
  'npx',
  'attw',
  '--pack',
  '.',
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
  './custom-elements.json',
  '--quiet',
);

const folder = mkdtempSync(join(tmpdir(), 'live-session-elements-'));
try {
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
  );
  check(
    'no tests, no sources of the server',
    !files.some(({ path }) => /\.test\.|testing\/|demo-server|stories/.test(path)),
  );
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  const home = join(folder, 'node_modules', 'live-session-elements');
  cpSync(join(folder, 'package'), home, { recursive: true });
  for (const name of ['lit', '@lit', 'lit-html', 'lit-element', 'date-fns', '@lit-labs'])
    cpSync(resolve('node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  const paths = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports);
  const imports = paths.map((path) => path.replace('.', 'live-session-elements'));
  writeFileSync(join(folder, 'resolve.mjs'), resolver(imports));
  console.log(execFileSync('node', ['resolve.mjs'], { cwd: folder, encoding: 'utf8' }).trim());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A program that resolves each path, and imports in Node what is a module without side effects on the page. */
function resolver(imports) {
  return `import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
for (const path of ${JSON.stringify(imports)}) {
  const file = fileURLToPath(import.meta.resolve(path));
  if (!existsSync(file)) throw new Error(path + ' leads to ' + file + ', which is not in the package');
  if (!path.endsWith('.json')) await import(path);
}
console.log('${imports.length} paths of exports resolve, and load in Node.');`;
}

function check(what, holds) {
  if (!holds) throw new Error(`The package fails: ${what}.`);
}
