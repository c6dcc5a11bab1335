// Writes custom-elements.json, docs/elements.md and the reference in docs/jitsi-room.md from the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { elementsDoc, jitsiRoomDoc } from './elements-doc.mjs';
import { run } from '../run.mjs';

run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const roomPage = 'docs/jitsi-room.md';
writeFileSync('docs/elements.md', elementsDoc(manifest));
writeFileSync(roomPage, jitsiRoomDoc(manifest, readFileSync(roomPage, 'utf8')));
