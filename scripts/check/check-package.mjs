// Is the package, as npm would publish it, whole and right?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLibrary } from '../examples/example.mjs';
import { run } from '../run.mjs';

const templates = 'dist/frameworks/elements.d.ts';
const folder = mkdtempSync(join(tmpdir(), 'live-session-pack-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
// Packed here, from dist/ as it stands: the tools would build it once more.
const tarball = packLibrary(folder);

run('npx', 'publint', '--strict', tarball);
// The CDN files are for <script> elements, and the manifest is for tools: neither is imported with types.
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
// Does the public API export all that the types of templates are made of?
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
