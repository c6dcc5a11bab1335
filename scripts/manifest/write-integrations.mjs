// Writes the types for templates of frameworks and the data for editors into dist/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editorData } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const project = JSON.parse(readFileSync('package.json', 'utf8'));
// Empty modules, so that a page can import the types with a plain `import`.
const empty = { 'react.js': 'export {};\n', 'vue.js': 'export {};\n', 'svelte.js': 'export {};\n' };

write('dist/frameworks', { ...frameworkTypes(manifest), ...empty });
write('dist/editors', editorData(manifest, project));

function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
}
