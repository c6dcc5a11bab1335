import assert from 'node:assert/strict';
import { afterEach, before, describe, test } from 'node:test';
import { bundledLanguages, fetchedLanguages } from '../src/i18n/languages.js';
import { everyCatalogue } from '../testing/elements/every-catalogue.js';
import { closeWindows, complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const languages = [...bundledLanguages, ...fetchedLanguages];
const script = '<script type="module" src="/live-session-elements/live-session-elements.js"></script>';

describe('any page', () => {
  let server: DemoServer;
  let id: number;
  let token: string;
  afterEach(closeWindows);

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId('Suites');
    token = await server.token('Amina');
  });

  /** Opens a page on the server's origin; its last script signs the viewer in. */
  async function page(markup: string, { lang = 'fr' } = {}) {
    const opened = await (await window()).newPage();
    const signIn = `<script type="module">
      import { configureLiveSessions } from '/live-session-elements/live-session-elements.js';
      configureLiveSessions({ getToken: () => ${JSON.stringify(token)} });
    </script>`;
    const body = `<!doctype html><html lang="${lang}"><title>A page</title>${markup}${signIn}`;
    await opened.route('**/a-page', (route) => route.fulfill({ contentType: 'text/html', body }));
    await opened.goto(`${server.url}/a-page`);
    return opened;
  }

  test('shows a card by one script and one tag', async () => {
    const shown = await page(
      `${script}<live-session-card session-id="${id}" href="/sessions/{id}"></live-session-card>`,
    );
    await shown.getByRole('link', { name: 'Rejoindre Suites numériques et récurrence' }).waitFor();
  });

  test('sets the address of the API by a <meta>', async () => {
    const shown = await page(
      `<meta name="live-session:base-url" content="/elsewhere">${script}<live-session-card session-id="${id}"></live-session-card>`,
    );
    await shown.locator('live-session-card:state(error)').waitFor();
    await shown.locator('live-session-card').evaluate((card) => card.setAttribute('base-url', '/api'));
    await shown.locator('live-session-card:state(live)').waitFor();
  });

  for (const language of languages)
    test(`renders the language of the page, loaded where the module does not contain it: ${language}`, async () => {
      const { badges, direction } = everyCatalogue[language];
      const shown = await page(`${script}<live-session-card session-id="${id}"></live-session-card>`, {
        lang: language,
      });
      await shown.locator('live-session-card').getByText(badges.live, { exact: true }).waitFor();
      assert.equal(await shown.locator('live-session-card article').getAttribute('dir'), direction);
    });

  test('can load the library twice', async () => {
    const shown = await page(
      `${script}${script.replace('.js', '.js?again')}<live-session-card session-id="${id}"></live-session-card>`,
    );
    await shown.locator('live-session-card:state(live)').waitFor();
  });

  test('does not send its token to an API that is not allowed', async () => {
    const shown = await page(
      `${script}<live-session-card session-id="${id}" base-url="https://evil.example/api"></live-session-card>`,
    );
    const asked: string[] = [];
    shown.on('request', (request) => asked.push(request.url()));
    await shown
      .locator('live-session-card')
      .getByText("Cette page n'autorise pas le serveur des sessions.")
      .waitFor();
    assert.deepEqual(
      asked.filter((url) => url.includes('evil')),
      [],
    );
  });

  test('runs a complete join by one tag', async () => {
    const shown = await page(
      `${script}<live-session-player session-id="${id}" no-prejoin></live-session-player>`,
    );
    await shown.getByRole('button', { name: 'Rejoindre la session' }).click();
    await shown.getByRole('button', { name: "J'accepte" }).click();
    await shown.locator('jitsi-room:state(joined)').waitFor();
    await shown.getByRole('button', { name: 'Quitter' }).click();
    await shown.getByText('Vous avez quitté la session.').waitFor();
  });

  test('reports no errors', () => assert.deepEqual(complaints, []));
});
