import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeWindows, openAs } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';
import { eventually } from '../testing/e2e/eventually.js';

const title = 'Analyse : limites et continuité';

/** Counts the API requests of a page, by kind. */
function requestsOf(page: Page) {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) seen.push(`${request.method()} ${pathname}`);
  });
  const count = (pattern: RegExp) => seen.filter((one) => pattern.test(one)).length;
  return { seen, count };
}

describe('updates of a course', () => {
  let server: DemoServer;
  let id: number;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(title);
  });

  const shows = (page: Page, state: string) =>
    page.locator(`live-session-card[state=${state}]`).filter({ hasText: title }).first().waitFor();

  test('reach all elements of a page by one stream, without further requests', async () => {
    const page = await openAs(server, 'Amina', '/');
    const requests = requestsOf(page);
    await page.reload();
    await shows(page, 'scheduled');
    await eventually(() => requests.count(/events$/) === 1);
    await page.waitForLoadState('load');
    const before = requests.seen.length;
    await server.call('Claire', 'PATCH', `/live-sessions/${id}`, { title: `${title} (salle 12)` });
    await page.locator('live-session-card', { hasText: 'salle 12' }).first().waitFor();
    await page.locator('live-session-list', { hasText: 'salle 12' }).waitFor();
    assert.equal(requests.count(/events$/), 1);
    assert.equal(requests.seen.length, before, requests.seen.slice(before).join(', '));
  });

  test('resume on a page that was offline, which showed a message', async () => {
    const page = await openAs(server, 'Amina', `/sessions/${id}`);
    const player = page.locator('live-session-player');
    await player.getByText('Programmée dans').waitFor();
    await page.context().setOffline(true);
    await player.getByText('Vous êtes hors ligne').waitFor();
    assert.equal(await player.getAttribute('reason'), 'offline');
    await server.call('Claire', 'PATCH', `/live-sessions/${id}`, { title: 'Limites, suite' });
    await page.context().setOffline(false);
    await player.getByText('Limites, suite').waitFor();
    assert.equal(await player.getAttribute('reason'), null);
  });

  test('resume on all pages after the server was down', async () => {
    const page = await openAs(server, 'Amina', `/sessions/${id}`);
    const player = page.locator('live-session-player');
    await player.getByText('Programmée dans').waitFor();
    await server.stop();
    await server.start();
    await server.call('Claire', 'POST', `/live-sessions/${id}/start`);
    await player.and(page.locator('[state=live]')).waitFor();
  });

  test('include the cancelling of a session, with its reason, on all pages', async () => {
    const other = await server.sessionId('Atelier');
    const page = await openAs(server, 'Amina', `/sessions/${other}`);
    await page.locator('live-session-player[state=scheduled]').waitFor();
    await server.call('Claire', 'POST', `/live-sessions/${other}/cancel`, { reason: 'Sortie scolaire' });
    await page.locator('live-session-player[state=cancelled]').getByText('« Sortie scolaire »').waitFor();
  });
});
