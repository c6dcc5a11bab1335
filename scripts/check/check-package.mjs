// Checks the package as npm would publish it: exports, types, and imports in Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLibrary } from '../examples/example.mjs';
import { run } from '../run.mjs';

const templates = 'dist/frameworks/elements.d.ts';
const folder = mkdtempSync(join(tmpdir(), 'live-session-pack-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
// Packs the existing dist/ once, because each tool would build it again.
const tarball = packLibrary(folder);

run('npx', 'publint', '--strict', tarball);
// The manifest is data for tools and has no types.
run(
  'npx',
  'attw',
  tarball,
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
  './custom-elements.json',
  '--quiet',
);
// Fails where the types for templates use a name that the public API does not export.
run(
  'npx',
  'tsc',
  '--noEmit',
  '--ignoreConfig',
  '--module',
  'nodenext',
  '--lib',
  'es2023,dom,dom.iterable',
  templates,
);
run('node', 'scripts/check/load-package.mjs');
