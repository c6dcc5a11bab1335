// Takes pictures of every page of the demo and of every story in every variant into screenshots/, with a contact sheet for
// each folder. `npm run screenshots -- demo`, or `-- card fr-dark`, takes only those whose names contain these words.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../testing/browsers/find-chrome.mjs';
import { run } from '../run.mjs';
import { screenshotDemo } from './screenshot-demo.mjs';
import { screenshotStories } from './screenshot-stories.mjs';

const out = 'screenshots';
const [wanted = '', wantedVariant = ''] = process.argv.slice(2);
const executablePath = await findChrome();
const launch = (args) => chromium.launch({ executablePath, args });

rmSync(out, { recursive: true, force: true });
if ('demo'.includes(wanted)) {
  run('node', 'scripts/build/build-cdn.mjs');
  run('node', 'scripts/build/build-local-room.mjs');
  // Without the fake camera of the browser, which is a green square, the local room draws a picture.
  await screenshotDemo(() => launch(chromeArgs.filter((arg) => !arg.includes('fake'))), `${out}/demo`);
}
if (wanted !== 'demo') {
  run('npm', 'run', '--silent', 'build-storybook');
  await screenshotStories(() => launch(chromeArgs), out, { wanted, wantedVariant });
}
for (const folder of readdirSync(out)) contactSheet(folder);

function contactSheet(folder) {
  const figures = readdirSync(`${out}/${folder}`).map(
    (file) => `<figure><img src="${folder}/${file}"><figcaption>${file}</figcaption></figure>`,
  );
  const style =
    'body{display:grid;grid-template-columns:repeat(auto-fill,minmax(360px,1fr));gap:16px;align-items:start;font:12px sans-serif}figure{margin:0}img{max-width:100%;border:1px solid #ccc}';
  writeFileSync(
    `${out}/${folder}.html`,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`,
  );
}
