// Is custom-elements.json what the source says? `npm run manifest` writes it anew.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

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
const fresh =
  status === 0 &&
  readFileSync(`${folder}/custom-elements.json`, 'utf8') === readFileSync('custom-elements.json', 'utf8');
rmSync(folder, { recursive: true });
if (!fresh) {
  console.log('custom-elements.json is out of step with the source: run `npm run manifest` and commit it.');
  process.exitCode = 1;
}
