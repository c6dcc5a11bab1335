// Checks that custom-elements.json and the documents written from it match the source. `npm run manifest` updates them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { codesWithoutRemedy, elementsDoc, jitsiRoomDoc } from '../manifest/elements-doc.mjs';

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
const roomPage = readFileSync('docs/jitsi-room.md', 'utf8');
const isFresh =
  manifest !== null &&
  manifest === readFileSync('custom-elements.json', 'utf8') &&
  elementsDoc(JSON.parse(manifest)) === readFileSync('docs/elements.md', 'utf8') &&
  jitsiRoomDoc(JSON.parse(manifest), roomPage) === roomPage;
if (!isFresh)
  console.log(
    'custom-elements.json or docs/ differs from the source: run `npm run manifest` and commit the files.',
  );

const missing = codesWithoutRemedy(readFileSync('src/domain/live-session-error.ts', 'utf8'), roomPage);
if (missing.length > 0) console.log(`docs/jitsi-room.md does not explain ${missing.join(', ')}.`);
if (!isFresh || missing.length > 0) process.exitCode = 1;
