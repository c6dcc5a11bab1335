import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { complaints, window } from './browser.js';
import type { Example } from './example.js';

const live = 'Suites numériques et récurrence';

/** Opens an example and runs what all examples share: choose a session, join, leave. Returns the open page. */
export async function playExample({ url }: Pick<Example, 'url'>, path = '/'): Promise<Page> {
  const page = await (await window()).newPage();
  await page.goto(url + path);
  const card = page.locator('live-session-card:state(live)');
  await card.getByRole('heading', { name: live }).waitFor();
  await checkProperty(page);
  await card.getByRole('button', { name: `Join ${live}` }).click();
  const news = page.locator('output');
  await news.getByText(`You chose ${live}.`).waitFor();
  const player = page.locator('live-session-player');
  await player.getByRole('button', { name: 'Join session' }).click();
  await player.getByRole('button', { name: 'I agree' }).click();
  await page.locator('jitsi-room:state(joined)').waitFor();
  await news.getByText('You are in.').waitFor();
  await player.getByRole('button', { name: 'Leave' }).click();
  await news.getByText('You are out: hangup.').waitFor();
  assert.deepEqual(complaints, []);
  return page;
}

/** Checks that each card gets its session by a property, and that the page can switch the countdowns off. */
async function checkProperty(page: Page): Promise<void> {
  const scheduled = page.locator('live-session-card:state(scheduled)').first();
  await scheduled.getByText('Starts in').waitFor();
  assert.equal(await scheduled.getAttribute('session-id'), null);
  const countdowns = page.getByRole('checkbox', { name: 'Countdowns' });
  await countdowns.uncheck();
  await scheduled.getByText('Starts in').waitFor({ state: 'detached' });
  await countdowns.check();
  await scheduled.getByText('Starts in').waitFor();
}
