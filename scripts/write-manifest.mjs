// Writes custom-elements.json and docs/elements.md from the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { elementsDoc } from './elements-doc.mjs';
import { run } from './run.mjs';

run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
writeFileSync('docs/elements.md', elementsDoc(JSON.parse(readFileSync('custom-elements.json', 'utf8'))));
