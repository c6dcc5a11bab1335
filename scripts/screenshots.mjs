// Takes every story in every variant into screenshots/, with a contact sheet per variant. To be opened and judged.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from './find-chrome.mjs';
import { openStory } from './open-story.mjs';
import { serveFolder } from './serve-folder.mjs';

const out = 'screenshots';
/** Optional: only stories and variants whose names contain these words. */
const [wantedStory = '', wantedVariant = ''] = process.argv.slice(2);
/** Globals of the stories; `media` is emulated by the browser. */
const variants = {
  'fr-light': { globals: 'language:fr' },
  'fr-dark': { globals: 'language:fr;scheme:dark', media: { colorScheme: 'dark' } },
  'fr-narrow': { globals: 'language:fr;width:280' },
  'en-light': { globals: 'language:en' },
  'ar-light': { globals: 'language:ar' },
  'fr-forced-colors': { globals: 'language:fr', media: { forcedColors: 'active' } },
};

if (!process.env.NO_BUILD) {
  const { status } = spawnSync('npx', ['storybook', 'build', '-o', 'storybook-static', '--quiet'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
rmSync(out, { recursive: true, force: true });
const stories = Object.values(JSON.parse(readFileSync('storybook-static/index.json', 'utf8')).entries).filter(
  ({ type, id }) => type === 'story' && id.includes(wantedStory),
);
const server = await serveFolder('storybook-static');
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });

for (const [variant, { globals, media = {} }] of Object.entries(variants)) {
  if (!variant.includes(wantedVariant)) continue;
  mkdirSync(`${out}/${variant}`, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 1200, height: 800 },
    deviceScaleFactor: 1,
    timezoneId: 'Europe/Paris',
  });
  await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  // A Monday in January at 9:47:26, as in the guide's example.
  await page.clock.install({ time: new Date('2024-01-15T08:47:26Z') });
  for (const { id } of stories) {
    await openStory(page, `${server.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    await page
      .locator('.page')
      .first()
      .screenshot({ path: `${out}/${variant}/${id}.png` });
  }
  await page.close();
  await contactSheet(variant);
}
await browser.close();
await server.close();

async function contactSheet(variant) {
  const figures = stories.map(
    ({ id }) => `<figure><img src="${variant}/${id}.png"><figcaption>${id}</figcaption></figure>`,
  );
  const style =
    'body{font:12px sans-serif;columns:3;column-gap:16px;margin:16px}figure{margin:0 0 16px;break-inside:avoid}img{max-width:100%;border:1px solid #ccc}';
  writeFileSync(
    `${out}/${variant}.html`,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`,
  );
}
