import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

interface Manifest {
  modules: { declarations: { tagName?: string }[] }[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const tags = modules.flatMap(({ declarations }) => declarations).flatMap(({ tagName }) => tagName ?? []);
const script = '<script type="module" src="/live-session-elements/live-session-elements.js"></script>';
const elements = tags.map((tag) => `<${tag}><a href="/course">Instead of ${tag}</a></${tag}>`).join('');

describe('the content between the tags', () => {
  let server: DemoServer;
  before(async () => (server = await DemoServer.start()));

  async function page(javaScriptEnabled: boolean) {
    const opened = await (await window({ javaScriptEnabled })).newPage();
    const body = `<!doctype html><html lang="en"><title>A page</title>${script}${elements}`;
    await opened.route('**/a-page', (route) => route.fulfill({ contentType: 'text/html', body }));
    await opened.goto(`${server.url}/a-page`);
    return opened;
  }

  test('is readable and has working links without scripts', async () => {
    const links = (await page(false)).getByRole('link');
    assert.deepEqual(
      await links.allTextContents(),
      tags.map((tag) => `Instead of ${tag}`),
    );
  });

  test('is replaced by the elements', async () => {
    const shown = await page(true);
    for (const tag of tags)
      await shown.getByText(`Instead of ${tag}`, { exact: true }).waitFor({ state: 'hidden' });
    assert.deepEqual(complaints, []);
  });
});
