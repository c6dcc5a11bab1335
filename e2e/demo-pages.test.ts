import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeWindows, complaints, openAs, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const texts = async (page: Page, tag: string, part: string) =>
  (await page.locator(tag).locator(`[part~=${part}]`).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' '),
  );

describe('the pages of the demo', () => {
  let server: DemoServer;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
  });

  test('the course page shows the current session and all sessions', async () => {
    const page = await openAs(server, 'Amina', '/');
    await page.locator('live-session-card:not([state=loading])').nth(2).waitFor();
    await page.locator('live-session-list:state(ready)').waitFor();
    assert.deepEqual(await texts(page, 'live-session-card', 'badge'), [
      'EN DIRECT',
      'PROGRAMMÉE',
      'TERMINÉE',
    ]);
    assert.deepEqual(await texts(page, 'live-session-card', 'action'), [
      'Rejoindre',
      'Voir les détails',
      "Voir l'enregistrement",
    ]);
    assert.deepEqual(await texts(page, 'live-session-list', 'heading'), [
      'En direct 1',
      'À venir 3',
      'Passées 1',
    ]);
    assert.deepEqual(await texts(page, 'live-session-list', 'action'), [
      'Rejoindre',
      'Détails',
      'Détails',
      'Détails',
      'Enregistrement',
    ]);
    assert.equal(await page.title(), 'Mathématiques, terminale spécialité · Lycée Joliot');
    assert.equal(await page.locator('h1').innerText(), 'Mathématiques, terminale spécialité');
  });

  test('the course page shows its people, preparations and sessions', async () => {
    const page = await openAs(server, 'Sofia', '/');
    await page.locator('live-session-card:state(scheduled)').waitFor();
    assert.equal(await page.locator('h1').innerText(), 'Physique-chimie, première spécialité');
    assert.match(await page.locator('#course-lead').innerText(), /^Marc Aubry\. \d+ inscrits\.$/);
    assert.match(await page.locator('#lesson').innerText(), /^À préparer\s+Construction d’images/);
    assert.equal(await page.locator('live-session-card').count(), 1);
  });

  test('each card has a link: the live one to its room, the ended one to its recording', async () => {
    const page = await openAs(server, 'Amina', '/');
    const card = page.locator('live-session-card');
    await card.getByRole('link', { name: 'Rejoindre Suites numériques et récurrence' }).click();
    await page.locator('live-session-player:state(live)').waitFor();
    assert.match(page.url(), /\/sessions\/\d+$/);
    await page.goBack();
    const opened = page.context().waitForEvent('page');
    await card.getByRole('link', { name: /Voir l'enregistrement/ }).click();
    const recording = await opened;
    await recording.getByRole('heading', { name: 'Dérivation : rappels et méthodes' }).waitFor();
    const video = recording.locator('video');
    await video.evaluate((element: HTMLVideoElement) => element.play());
    assert.ok((await video.evaluate((element: HTMLVideoElement) => element.videoWidth)) > 0);
  });

  test('each row of the list has a link', async () => {
    const page = await openAs(server, 'Amina', '/');
    const list = page.locator('live-session-list');
    assert.deepEqual(
      await list.getByRole('link', { name: 'Enregistrement Dérivation' }).getAttribute('target'),
      '_blank',
    );
    await list.getByRole('link', { name: 'Détails Trigonométrie : cercle et formules' }).click();
    await page.locator('live-session-player:state(cancelled)').waitFor();
  });

  test('the session page shows that it is loading', async () => {
    const page = await (await window()).newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/live-sessions/*', async (route) => (await held, route.continue()));
    await page.goto(`${server.url}/sessions/1?as=${await server.accountId('Amina')}`);
    await page
      .locator('live-session-player')
      .getByText('Chargement de la session')
      .waitFor({ state: 'attached' });
    release();
    await page.locator('live-session-player:not([state=loading])').waitFor();
  });

  test('no other server receives a request, and no security policy is violated', async () => {
    const page = await openAs(server, 'Amina', '/');
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.reload();
    await page.locator('live-session-card:state(live)').waitFor();
    await page.locator('live-session-list:state(ready)').waitFor();
    assert.deepEqual([...origins], [server.url]);
    assert.deepEqual(complaints, []);
  });

  test('the pages forbid scripts, styles and frames of other origins', async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get('content-security-policy')!;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
    ])
      assert.ok(policy.includes(rule), rule);
    assert.ok(!policy.includes('unsafe'));
  });
});

describe('the demo with a Jitsi server', () => {
  test('loads the script of that server only', async () => {
    const server = await DemoServer.start({ JITSI_SERVER_URL: 'https://meet.example.org' });
    const page = await openAs(server, 'Amina', `/sessions/${await server.sessionId('Suites')}`);
    const asked: string[] = [];
    await page.route('https://**/*', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.getByRole('button', { name: 'Rejoindre la session' }).click();
    await page.getByRole('dialog').getByRole('button', { name: "J'accepte" }).click();
    await page.getByRole('alert').getByText('script_load_failed').waitFor();
    assert.deepEqual(new Set(asked), new Set(['https://meet.example.org/external_api.js']));
  });
});
