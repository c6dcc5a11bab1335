import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { complaints, openAs } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';
import { eventually } from '../testing/e2e/eventually.js';

describe('the keyboard paths of docs/accessibility.md', () => {
  let server: DemoServer;
  let guide: string;
  let id: number;
  let claire: Page;

  before(async () => {
    server = await DemoServer.start();
    guide = await readFile('docs/accessibility.md', 'utf8');
    id = await server.sessionId('Analyse');
  });

  /** Presses the keys in a section's table, and checks the focus of each row. */
  async function walk(page: Page, section: string) {
    const [, text = ''] = guide.split(`### ${section}\n`);
    const rows = [...text.split('\n### ')[0]!.matchAll(/^\| ([\w+]+) \| (\w+ « .+ ») \|$/gm)];
    assert.ok(rows.length > 0, `a table under « ${section} »`);
    for (const [index, [, key, expected]] of rows.entries()) {
      await page.locator('jitsi-room:not(:state(joined))').waitFor({ state: 'detached' });
      await page.keyboard.press(key!);
      await eventually(async () => (await focused(page)) === expected).catch(async () =>
        assert.equal(await focused(page), expected, `row ${index + 1}, ${key}`),
      );
    }
  }

  /** Opens a page of the demo, waits for its elements, and focuses the last control of its header. */
  async function open(account: string, path: string, ready: string) {
    const page = await openAs(server, account, path);
    await page.locator(ready).first().waitFor();
    await page.locator('#account').focus();
    return page;
  }

  test('Amina looks at her course', async () => {
    const page = await open('Amina', '/', 'live-session-list:state(ready)');
    await page.locator('live-session-card:not([state=loading])').nth(2).waitFor();
    await walk(page, 'Amina looks at her course');
  });

  test('Claire starts her class', async () => {
    claire = await open('Claire', `/sessions/${id}`, 'live-session-player:state(scheduled)');
    await walk(claire, 'Claire starts her class');
  });

  test('Amina joins and leaves', async () => {
    const page = await open('Amina', `/sessions/${id}`, 'live-session-player:state(live)');
    await walk(page, 'Amina joins and leaves');
    await page.getByRole('button', { name: 'Quitter la session' }).press('Enter');
    await page.waitForURL(`${server.url}/`);
  });

  test('Claire ends the class', () => walk(claire, 'Claire ends the class'));

  test('report no errors', () => assert.deepEqual(complaints, []));
});

/** Returns role and name of the focused control, through all shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const roles: Record<string, string> = { a: 'link', iframe: 'frame', p: 'text' };
    let root: Document | ShadowRoot = document;
    while (root.activeElement?.shadowRoot?.activeElement) root = root.activeElement.shadowRoot;
    const element = root.activeElement!;
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const name =
      labels.map((label) => root.getElementById(label)?.textContent).join(' ') ||
      element.ariaLabel ||
      (element as HTMLElement).title ||
      element.textContent;
    return `${element.role ?? roles[element.localName] ?? element.localName} « ${name.replace(/\s+/g, ' ').trim()} »`;
  });
}
