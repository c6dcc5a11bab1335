import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../testing/browsers/find-chrome.mjs';
import { openStory, switchStory } from './open-story.mjs';
import { run } from '../run.mjs';
import { serveFolder } from '../examples/serve-folder.mjs';

/** Builds Storybook, unless STORYBOOK_BUILT is set, and returns functions that open its stories in one page. */
export async function openStorybook(options) {
  if (!process.env.STORYBOOK_BUILT) run('npm', 'run', '--silent', 'build-storybook');
  const server = await serveFolder('storybook-static');
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  return {
    ids: storyIds(),
    page,
    open: (id, globals = '') =>
      openStory(page, `${server.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`),
    switchTo: (id) => switchStory(page, id),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Returns the ids of the built stories. */
export function storyIds() {
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}
