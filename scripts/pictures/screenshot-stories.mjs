import { mkdirSync, readFileSync } from 'node:fs';
import { openStory } from './open-story.mjs';
import { serveFolder } from '../examples/serve-folder.mjs';
import { someMonday } from './some-monday.mjs';

/** Globals of Storybook; the browser emulates `media`. */
const variants = {
  'fr-light': { globals: 'language:fr' },
  'fr-dark': { globals: 'language:fr;scheme:dark', media: { colorScheme: 'dark' } },
  'fr-narrow': { globals: 'language:fr;width:280' },
  'en-light': { globals: 'language:en' },
  'ar-light': { globals: 'language:ar' },
  'fr-forced-colors': { globals: 'language:fr', media: { forcedColors: 'active' } },
};

/** Takes pictures of the built stories, in one folder for each variant. */
export async function screenshotStories(launch, out, { wanted, wantedVariant }) {
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
  const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(wanted));
  const server = await serveFolder('storybook-static');
  const browser = await launch();
  for (const [variant, { globals, media }] of Object.entries(variants)) {
    if (!variant.includes(wantedVariant)) continue;
    mkdirSync(`${out}/${variant}`, { recursive: true });
    const page = await browser.newPage({
      viewport: { width: 1200, height: 800 },
      timezoneId: 'Europe/Paris',
    });
    await page.emulateMedia({ reducedMotion: 'reduce', ...media });
    await page.clock.install({ time: someMonday });
    for (const { id } of stories) {
      await openStory(page, `${server.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
      await page
        .locator('.page')
        .first()
        .screenshot({ path: `${out}/${variant}/${id}.png` });
    }
    await page.close();
  }
  await browser.close();
  await server.close();
}
