import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { LiveSessionPlayer } from '../src/index.js';
import { closeWindows, complaints, openAs, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';
import { eventually } from '../testing/e2e/eventually.js';
import { countTimers, openTimers } from '../testing/e2e/timers.js';

/** Closes a tab as its user does, so that the page receives its unload events. */
async function closeTab(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
}

const live = 'Suites numériques et récurrence';
const player = (page: Page) => page.locator('live-session-player');
const alert = (page: Page) => player(page).getByRole('alert');
const joinButton = (page: Page) => player(page).getByRole('button', { name: 'Rejoindre la session' });
/** Joins the class; agrees to its recording first. */
async function join(page: Page): Promise<void> {
  await joinButton(page).click();
  await player(page).getByRole('button', { name: "J'accepte" }).click();
}
const retry = (page: Page) => player(page).getByRole('button', { name: 'Réessayer' });
const inRoom = (page: Page) => page.locator('jitsi-room:state(joined)').waitFor();

describe('when something is missing', () => {
  let server: DemoServer;
  let id: number;
  let path: string;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(live);
    path = `/sessions/${id}`;
  });

  const present = async () =>
    (await server.call<{ participant_count: number }>('Claire', 'GET', `/live-sessions/${id}`))
      .participant_count;

  test('a wrong id: not found, with a link to the course', async () => {
    for (const wrong of ['999999', 'NaN', '..%2f1']) {
      const page = await openAs(server, 'Amina', `/sessions/${wrong}`);
      await alert(page).getByText('Session non trouvée').waitFor();
      await page.getByRole('link', { name: 'Retour' }).click();
      await page.waitForURL(`${server.url}/`);
    }
  });

  test('a session of another course: not found', async () => {
    const page = await openAs(server, 'Sofia', path);
    await alert(page).getByText('Session non trouvée').waitFor();
  });

  test('nobody signed in: a message', async () => {
    const page = await (await window()).newPage();
    await page.goto(`${server.url}${path}?as=nobody`);
    await alert(page).getByText('Connexion requise').waitFor();
    await page.getByRole('link', { name: 'Retour' }).waitFor();
    await page.goto(server.url);
    await page.getByText("Vous n'êtes pas connecté.").waitFor();
  });

  test('the server is down: known data stays visible, and a click updates it when the server is back', async () => {
    const page = await openAs(server, 'Amina', path);
    await joinButton(page).waitFor();
    await server.stop();
    await join(page);
    await alert(page).getByText('Impossible de rejoindre la session').waitFor();
    await alert(page).getByText('network').waitFor();
    assert.equal(await player(page).getByText('La session a commencé').count(), 1);
    await server.start();
    await retry(page).click();
    await inRoom(page);
    await closeTab(page);
  });

  test('the server goes down while waiting: the player shows a message, and recovers by itself', async () => {
    const page = await openAs(server, 'Amina', path);
    await joinButton(page).waitFor();
    await server.stop();
    await player(page).evaluate((element: LiveSessionPlayer) => element.refresh());
    await alert(page).getByText('Connexion interrompue').waitFor();
    await server.start();
    await alert(page).waitFor({ state: 'detached' });
    await closeTab(page);
  });

  test('the script of the video server is missing: the seat is kept, and a retry joins', async () => {
    const page = await openAs(server, 'Amina', path);
    await page.route('**/external_api.js', (route) => route.fulfill({ status: 404 }));
    await join(page);
    await alert(page).getByText('Erreur lors du chargement de Jitsi Meet').waitFor();
    await alert(page).getByText('Votre place est gardée').waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
    assert.equal(await present(), 1);
    await page.unroute('**/external_api.js');
    await retry(page).click();
    await inRoom(page);
    assert.equal(await present(), 1);
    await closeTab(page);
  });

  test('the script of the video server is missing: going back releases the seat', async () => {
    const page = await openAs(server, 'Amina', path);
    await page.route('**/external_api.js', (route) => route.abort());
    await join(page);
    await alert(page).getByRole('button', { name: 'Retour' }).click();
    await joinButton(page).waitFor();
    await eventually(async () => (await present()) === 0);
    await closeTab(page);
  });

  test('the app in the frame never answers: no call is left open', async () => {
    const page = await openAs(server, 'Amina', path);
    await page.route('**/jitsi/ls-*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await join(page);
    await alert(page).getByText("Le serveur vidéo n'a pas répondu.").waitFor();
    await alert(page).getByText('connection_timeout').waitFor();
    assert.equal(await page.locator('iframe').count(), 0);
    await closeTab(page);
  });

  test('the server goes down during the call: the viewer can leave', async () => {
    const page = await openAs(server, 'Amina', path);
    await join(page);
    await inRoom(page);
    await server.stop();
    await page.locator('jitsi-room').getByRole('button', { name: 'Quitter la session' }).click();
    await page.waitForSelector('iframe', { state: 'detached' });
    await server.start();
    await closeTab(page);
  });

  test('the token has expired: a page with a fresh one continues, a page without one shows a message', async () => {
    const page = await openAs(server, 'Amina', path);
    await joinButton(page).waitFor();
    server.advance(13 * 60);
    const refresh = () => player(page).evaluate((element: LiveSessionPlayer) => element.refresh());
    await refresh();
    assert.equal(await alert(page).count(), 0);
    const expired = await server.token('Amina');
    server.advance(13 * 60);
    await page.route('**/api/demo/login', (route) => route.fulfill({ json: { data: { token: expired } } }));
    await refresh();
    await alert(page).getByText('Votre connexion a expiré').waitFor();
    await page.unroute('**/api/demo/login');
    await retry(page).click();
    await alert(page).waitFor({ state: 'detached' });
    await closeTab(page);
  });
});

describe('when the element is removed', () => {
  let server: DemoServer;
  let id: number;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(live);
  });

  const present = async () =>
    (await server.call<{ participant_count: number }>('Claire', 'GET', `/live-sessions/${id}`))
      .participant_count;
  const remove = (page: Page) => player(page).evaluate((element) => element.remove());

  async function opened(): Promise<Page> {
    const page = await (await window()).newPage();
    await countTimers(page);
    await page.goto(`${server.url}/sessions/${id}?as=${await server.accountId('Amina')}`);
    await joinButton(page).waitFor();
    return page;
  }

  async function nothingIsLeft(page: Page): Promise<void> {
    await eventually(async () => (await present()) === 0);
    await eventually(async () => (await openTimers(page)) === 0);
    assert.equal(await page.locator('iframe').count(), 0);
    await closeTab(page);
  }

  test('while the server answers the join: the late seat is released', async () => {
    const page = await opened();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/join', async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await join(page);
    await eventually(async () => (await present()) === 1);
    await remove(page);
    release();
    await nothingIsLeft(page);
  });

  test('while the script loads', async () => {
    const page = await opened();
    let asked = false;
    await page.route('**/external_api.js', () => void (asked = true));
    await join(page);
    await eventually(() => asked);
    await remove(page);
    await nothingIsLeft(page);
  });

  test('while the room connects', async () => {
    const page = await opened();
    await page.route('**/jitsi/ls-*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await join(page);
    await page.locator('jitsi-room:state(connecting)').waitFor();
    await remove(page);
    await nothingIsLeft(page);
  });

  test('in the call', async () => {
    const page = await opened();
    await join(page);
    await inRoom(page);
    await remove(page);
    await nothingIsLeft(page);
  });

  test('with the whole page: the seat is released', async () => {
    const page = await opened();
    await join(page);
    await inRoom(page);
    assert.equal(await present(), 1);
    await closeTab(page);
    await eventually(async () => (await present()) === 0);
  });

  test('no page violated its security policy', () => {
    assert.deepEqual(complaints, []);
  });
});
