// Do custom-elements.json and docs/elements.md say what the source says? `npm run manifest` writes them anew.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { elementsDoc } from './elements-doc.mjs';

const folder = mkdtempSync('node_modules/.cache-manifest-');
const args = [
  'cem',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--outdir',
  relative('.', folder),
  '--quiet',
];
const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
const manifest = status === 0 ? readFileSync(`${folder}/custom-elements.json`, 'utf8') : null;
rmSync(folder, { recursive: true });
const isFresh =
  manifest !== null &&
  manifest === readFileSync('custom-elements.json', 'utf8') &&
  elementsDoc(JSON.parse(manifest)) === readFileSync('docs/elements.md', 'utf8');
if (!isFresh) {
  console.log(
    'custom-elements.json or docs/elements.md is out of step: run `npm run manifest` and commit them.',
  );
  process.exitCode = 1;
}
