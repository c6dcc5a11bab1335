import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeWindows, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const day = 24 * 60 * 60_000;
const title = 'Analyse : limites et continuité';

/** Opens a page on a device whose clock is wrong by an offset. */
async function openWith(server: DemoServer, offsetMs: number, path: string): Promise<Page> {
  const page = await (await window()).newPage();
  await page.addInitScript((offset) => {
    const Right = Date;
    const now = () => Right.now() + offset;
    globalThis.Date = new Proxy(Right, {
      construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
      get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
    });
  }, offsetMs);
  await page.goto(`${server.url}${path}?as=${await server.accountId('Amina')}`);
  return page;
}

/** Returns the minutes until the session begins, by the server's clock. */
async function minutesLeft(server: DemoServer, id: number): Promise<number> {
  const session = await server.call<{ scheduled_start_time: string; server_time: string }>(
    'Amina',
    'GET',
    `/live-sessions/${id}`,
  );
  return (Date.parse(session.scheduled_start_time) - Date.parse(session.server_time)) / 60_000;
}

const shownMinutes = (text: string) => Number(/dans\s+(\d+)\s+min/.exec(text)?.[1]);

describe('a device whose clock is wrong by a day', () => {
  let server: DemoServer;
  let id: number;
  // A viewer may have three event streams: with more open pages, updates would wait for the next poll.
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(title);
  });

  for (const [name, offset] of [
    ['ahead', day],
    ['behind', -day],
    ['right', 0],
  ] as const) {
    test(`${name}: the card, the player and the list count down to the right moment`, async () => {
      const course = await openWith(server, offset, '/');
      const card = course
        .locator('live-session-card')
        .filter({ hasText: title })
        .locator('[part~=countdown]');
      const row = course.locator('live-session-list li').filter({ hasText: title });
      const player = (await openWith(server, offset, `/sessions/${id}`)).locator(
        'live-session-player [part~=countdown]',
      );
      for (const place of [card, row, player]) {
        await place.filter({ hasText: /dans\s+\d+\s+min/ }).waitFor();
        const left = await minutesLeft(server, id);
        const shown = shownMinutes((await place.textContent()) ?? '');
        assert.ok(Math.abs(shown - left) <= 1, `${shown} min are shown of ${left}`);
      }
    });
  }

  test('the class begins at the same moment on all devices', async () => {
    const pages = await Promise.all([day, -day].map((offset) => openWith(server, offset, `/sessions/${id}`)));
    await server.call('Claire', 'POST', `/live-sessions/${id}/start`);
    for (const page of pages)
      await page.locator('live-session-player[state=live]').getByText('Rejoindre la session').waitFor();
  });
});
