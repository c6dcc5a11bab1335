// Is the package, as npm would publish it, whole and right?
import { run } from './run.mjs';

const templates = 'dist/frameworks/elements.d.ts';

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
run('node', 'scripts/load-package.mjs');
