// Writes into dist/ what frameworks and editors read about the elements: types of templates, and custom data.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorData } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const project = JSON.parse(readFileSync('package.json', 'utf8'));
// So that a page's own module can import the types without a word about types alone.
const empty = { 'react.js': 'export {};\n', 'vue.js': 'export {};\n', 'svelte.js': 'export {};\n' };

write('dist/frameworks', { ...frameworkTypes(manifest), ...empty });
write('dist/editors', editorData(manifest, project));

function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
}
