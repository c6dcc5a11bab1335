// Opens every story in a browser: it must render, its play function must not fail, and axe must find nothing.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from './find-chrome.mjs';
import { run } from './run.mjs';
import { serveFolder } from './serve-folder.mjs';
import { openStory } from './open-story.mjs';

run('npx', 'storybook', 'build', '-o', 'storybook-static', '--quiet', '--loglevel', 'error');
const stories = Object.values(JSON.parse(readFileSync('storybook-static/index.json', 'utf8')).entries);
const ids = stories.filter(({ type }) => type === 'story').map(({ id }) => id);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const server = await serveFolder('storybook-static');
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
const page = await browser.newPage({ reducedMotion: 'reduce' });
let failed = 0;

for (const id of ids) {
  const faults = await openStory(page, `${server.url}/iframe.html?id=${id}&viewMode=story`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run('.page'));
  faults.push(...violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0].html}`));
  if (faults.length === 0) continue;
  failed += 1;
  console.log(`${id}\n  ${faults.join('\n  ')}`);
}

await browser.close();
await server.close();
console.log(`${ids.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
