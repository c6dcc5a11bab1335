import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { closeWindows, openAs } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';
import { eventually } from '../testing/e2e/eventually.js';

const live = 'Suites numériques et récurrence';
const player = (page: Page) => page.locator('live-session-player');

// The seat and the stay when the page in the call is reloaded, left, frozen, offline or closed.
describe('a page in the call', () => {
  let server: DemoServer;
  let id: number;
  afterEach(closeWindows);

  beforeEach(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(live);
  });

  interface Stay {
    readonly left_at: string | number | null;
    readonly close_reason: string | null;
  }

  /** Returns Amina's stays in the class, in order. */
  function stays(): Stay[] {
    const database = new BetterSqlite3(server.databaseFile, { readonly: true });
    const rows = database
      .prepare(
        `SELECT left_at, close_reason FROM attendance_intervals JOIN users ON users.id = user_id
         WHERE session_id = ? AND first_name = 'Amina' ORDER BY joined_at`,
      )
      .all(id) as Stay[];
    database.close();
    return rows;
  }
  const open = () => stays().filter(({ left_at }) => left_at === null).length;

  /** Opens a separate browser window with Amina in the call. */
  async function inCall() {
    const page = await openAs(server, 'Amina', `/sessions/${id}`);
    await player(page).getByRole('button', { name: 'Rejoindre la session' }).click();
    await player(page).getByRole('button', { name: "J'accepte" }).click();
    await page.locator('jitsi-room:state(joined)').waitFor();
    assert.equal(open(), 1);
    return { page, since: stays };
  }

  /** Moves the clock by two minutes and lets another person join, because joining closes lapsed stays. */
  async function laterSomebodyJoins(): Promise<void> {
    server.advance(2);
    await server.call('Claire', 'POST', `/live-sessions/${id}/join`, {});
  }

  /** Waits until a reloaded page has a seat. */
  async function isBack(page: Page): Promise<void> {
    await page.frameLocator('iframe').getByRole('button', { name: 'Rejoindre' }).click();
    await page.locator('jitsi-room:state(joined)').waitFor();
  }

  test('that is reloaded: one stay ends, another begins', async () => {
    const { page, since } = await inCall();
    await page.reload();
    await isBack(page);
    await eventually(() => open() === 1);
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['leave', null],
    );
    await page.context().close();
  });

  test('that navigates to another origin: the stay ends', async () => {
    const { page, since } = await inCall();
    await page.goto(server.url.replace('localhost', '127.0.0.1'));
    await eventually(() => open() === 0);
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['leave'],
    );
    await page.context().close();
  });

  test('that is left and restored by Back: the viewer takes a new seat', async () => {
    const { page, since } = await inCall();
    await page.goto(server.url);
    await eventually(() => open() === 0);
    await page.goBack();
    await isBack(page);
    assert.equal(open(), 1);
    await page.goForward();
    await eventually(() => open() === 0);
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['leave', 'leave'],
    );
    await page.context().close();
  });

  test('that is opened in a second tab, which takes over: at most one seat', async () => {
    const { page, since } = await inCall();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await player(second).getByRole('button', { name: 'Rejoindre la session' }).click();
    await player(second).getByRole('button', { name: "J'accepte" }).click();
    await player(second).getByRole('button', { name: 'Continuer ici' }).click();
    await second.locator('jitsi-room:state(joined)').waitFor();
    await eventually(() => open() === 1);
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['leave', null],
    );
    await page.context().close();
  });

  test('that is offline for less than the lease: the same stay continues', async () => {
    const { page, since } = await inCall();
    await page.context().setOffline(true);
    await page.waitForFunction(() => !navigator.onLine);
    await page.context().setOffline(false);
    await page.locator('jitsi-room:state(joined)').waitFor();
    assert.deepEqual(
      since().map(({ left_at }) => left_at),
      [null],
    );
    await page.context().close();
  });

  test('that is frozen: the stay lapses', async () => {
    const { page, since } = await inCall();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await laterSomebodyJoins();
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['lease'],
    );
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await page.context().close();
  });

  test('whose tab is closed: the stay ends immediately', async () => {
    const { page, since } = await inCall();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await eventually(() => open() === 0);
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['leave'],
    );
  });

  test('whose tab crashes: the stay lapses', async () => {
    const { page, since } = await inCall();
    const crashed = page.waitForEvent('crash');
    const devtools = await page.context().newCDPSession(page);
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    assert.equal(open(), 1);
    await laterSomebodyJoins();
    assert.deepEqual(
      since().map(({ close_reason }) => close_reason),
      ['lease'],
    );
    await page.context().close();
  });
});
