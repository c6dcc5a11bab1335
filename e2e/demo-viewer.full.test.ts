import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeWindows, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

describe("the viewer of the demo's pages", () => {
  let server: DemoServer;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
  });

  test('is chosen per tab', async () => {
    const context = await window();
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) await page.goto(server.url);
    const account = (page: Page) => page.getByLabel('Compte');
    await account(first).selectOption({ label: 'Claire Morel (instructeur)' });
    await first.waitForLoadState();
    await second.reload();
    const chosen = (page: Page) =>
      account(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text);
    await account(second).getByRole('option').first().waitFor({ state: 'attached' });
    assert.deepEqual(
      [await chosen(first), await chosen(second)],
      ['Claire Morel (instructeur)', 'Amina Benali (étudiant)'],
    );
  });

  test('is named on the session page, by e-mail address or a general term if there is no name', async () => {
    const path = `/sessions/${await server.sessionId('Analyse')}`;
    const names: (string | null)[] = [];
    for (const account of [{ first_name: 'Ana', last_name: 'Lopez' }, { email: 'ana@example.org' }, {}]) {
      const page = await (await window()).newPage();
      await page.route('**/api/demo/accounts', (route) =>
        route.fulfill({ json: { data: [{ id: 2, role: 'student', ...account }] } }),
      );
      await page.goto(`${server.url}${path}?as=2`);
      await page.locator('live-session-player:state(scheduled)').waitFor();
      names.push(
        await page
          .locator('live-session-player')
          .evaluate((element) => (element as unknown as { userDisplayName: string }).userDisplayName),
      );
    }
    assert.deepEqual(names, ['Ana Lopez', 'ana@example.org', 'Utilisateur']);
  });
});
