import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const cdn = '/live-session-elements/live-session-elements.js';

describe('a page with two versions of the library', () => {
  let server: DemoServer;
  let id: number;
  let token: string;
  /** Another release, bundled into a script of the page. */
  let bundle: string;

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId('Suites');
    token = await server.token('Amina');
    const entry = `import 'live-session-elements/define'; export * from 'live-session-elements';`;
    const stdin = { contents: entry, resolveDir: '.' };
    const { outputFiles } = await build({
      stdin,
      bundle: true,
      format: 'esm',
      write: false,
      alias: {
        'live-session-elements/define': './src/define.ts',
        'live-session-elements': './src/index.ts',
      },
    });
    bundle = outputFiles[0]!.text;
  });

  /** Opens a page that loads these scripts in order. The last one signs in after the server has refused a request of the first. */
  async function page(...scripts: string[]) {
    const opened = await (await window()).newPage();
    const tags = scripts.map((url) => `<script type="module" src="${url}"></script>`).join('');
    const signIn = `<script type="module">
      import { configureLiveSessions } from '${scripts.at(-1)}';
      configureLiveSessions({ getToken: () => ${JSON.stringify(token)} });
    </script>`;
    const elements = `<live-session-card session-id="${id}"></live-session-card>
      <live-session-player session-id="${id}" no-prejoin></live-session-player>`;
    const body = `<!doctype html><html lang="fr"><title>A page</title>${tags}${signIn}${elements}`;
    await opened.route('**/a-page', (route) => route.fulfill({ contentType: 'text/html', body }));
    await opened.route('**/bundle.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: bundle }),
    );
    const refused = opened.waitForResponse((response) => response.status() === 401);
    await opened.route(`**${scripts.at(-1)}`, async (route) => {
      await refused;
      await route.fallback();
    });
    await opened.goto(`${server.url}/a-page`);
    return opened;
  }

  for (const scripts of [
    [cdn, '/bundle.js'],
    ['/bundle.js', cdn],
  ]) {
    test(`throws nothing: ${scripts.join(', then ')}`, async () => {
      const shown = await page(...scripts);
      await shown.locator('live-session-card:state(live)').waitFor();
      await shown.getByRole('button', { name: 'Rejoindre la session' }).click();
      await shown.getByRole('dialog').getByRole('button', { name: "J'accepte" }).click();
      await shown.locator('jitsi-room:state(joined)').waitFor();

      const isOfTheFirst = await shown.evaluate(async (urls) => {
        const [first, second] = (await Promise.all(urls.map((url) => import(url)))) as {
          LiveSessionCard: unknown;
        }[];
        const registered = customElements.get('live-session-card');
        return registered === first!.LiveSessionCard && registered !== second!.LiveSessionCard;
      }, scripts);
      assert.ok(isOfTheFirst);
      assert.deepEqual(complaints, []);
    });
  }
});
