import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, test, type TestContext } from 'node:test';
import { SignJWT } from 'jose';
import type { FrameLocator, Page } from 'playwright-core';
import { closeWindows, complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const readme = readFileSync('README.md', 'utf8');
const securityDoc = readFileSync('docs/security.md', 'utf8');
const minute = 60_000;

/** Returns the first code block of a language in a document that contains these words. */
function sample(language: string, words = '', text = readme): string {
  const blocks = [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, name, code]) => name === language && code!.includes(words));
  assert.ok(found, `There is no ${language || 'plain'} code block with ${words}.`);
  return found[2]!;
}

const strictHeaders = () =>
  Object.fromEntries(
    ['Content-Security-Policy', 'Permissions-Policy'].map(
      (header) =>
        sample('', header, securityDoc)
          .trim()
          .split(/: (.*)/, 2) as [string, string],
    ),
  );

/** Serves the page of the README, unchanged. */
async function readmePage(server: DemoServer, token: string, headers = {}): Promise<Page> {
  const page = await (await window()).newPage();
  await page.route('**/a-page', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: sample('html', 'live-session-player') }),
  );
  // Replaces the sign-in of a real page.
  await page.route('**/api/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  );
  await page.goto(`${server.url}/a-page`);
  return page;
}

/** Starts the site of an LMS on its own origin; `body` returns its page. */
async function lmsSite(t: TestContext, body: () => string): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>A course</title>${body()}`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  t.after(() => site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

/** Joins the demo's live class and leaves it. */
async function playJoin(shown: Page | FrameLocator): Promise<void> {
  await shown.getByRole('button', { name: 'Rejoindre la session' }).click();
  await shown.getByRole('button', { name: "J'accepte" }).click();
  const room = shown.locator('jitsi-room');
  await room.frameLocator('iframe').getByRole('button', { name: 'Rejoindre la session' }).click();
  await shown.locator('jitsi-room:state(joined)').waitFor();
  await shown.getByRole('button', { name: 'Quitter' }).click();
  await shown.getByText('Vous avez quitté la session.').waitFor();
}

describe('the README', () => {
  afterEach(closeWindows);

  test('has a page to paste that works with the strict policy, and token claims that the server accepts', async () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const server = await DemoServer.start({ AUTH_SECRET: secret });
    const claims = JSON.parse(sample('json', '"sub"')) as { courses: { role: string }[] };
    const sign = (payload: Record<string, unknown>) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret));
    const teacher = await sign({
      ...claims,
      sub: 'u-1',
      courses: claims.courses.map((course) => ({ ...course, role: 'instructor' })),
    });
    const start = Date.now() + 10 * minute;
    const created = await fetch(`${server.url}/api/courses/12/live-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${teacher}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        title: 'Limites',
        scheduled_start_time: new Date(start).toISOString(),
        scheduled_end_time: new Date(start + 60 * minute).toISOString(),
      }),
    });
    assert.equal(((await created.json()) as { data: { id: number } }).data.id, 1);

    const page = await readmePage(server, await sign(claims), strictHeaders());
    const details = page.getByRole('link', { name: 'Voir les détails Limites' });
    assert.equal(await details.getAttribute('href'), '/sessions/1');
    await page.locator('live-session-player').getByText('Programmée dans').waitFor();
    assert.deepEqual(complaints, []);
  });

  test('has a page to paste that runs a complete join', async () => {
    const server = await DemoServer.start();
    await playJoin(await readmePage(server, await server.token('Amina')));
    assert.deepEqual(complaints, []);
  });

  test('has a frame to paste, for editors that remove tags, that runs a complete join', async (t) => {
    let frame = '';
    const lms = await lmsSite(t, () => frame);
    const server = await DemoServer.start({ ALLOWED_ORIGINS: lms });
    frame = sample('html', '<iframe').replace('http://localhost:4000', server.url);
    const page = await (await window()).newPage();
    await page.goto(lms);
    await playJoin(page.frameLocator('iframe'));
    assert.deepEqual(complaints, []);
  });

  test('has styles that apply', async () => {
    const server = await DemoServer.start();
    const page = await (await window()).newPage();
    await page.goto(`${server.url}/?as=${await server.accountId('Amina')}`);
    const card = page.locator('live-session-card:state(live)');
    await card.waitFor();
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, sample('css'));
    const looks = await card.evaluate((element) => {
      const [title, base, action] = ['title', 'base', 'action'].map((part) =>
        getComputedStyle(element.shadowRoot!.querySelector(`[part~=${part}]`)!),
      );
      return [title!.textTransform, base!.borderTopLeftRadius, action!.backgroundColor];
    });
    assert.deepEqual(looks, ['uppercase', '0px', 'rgb(11, 107, 79)']);
  });

  test('names only existing commands, files and exports', () => {
    const { scripts, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
      exports: Record<string, unknown>;
    };
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/theming.md', 'docs/decisions/README.md']) {
      const text = readFileSync(file, 'utf8');
      for (const [, name] of text.matchAll(/(?:`|&& |^)npm (?:run )?([a-z][\w:-]*)/gm))
        assert.ok(name! in scripts || ['ci', 'install'].includes(name!), `${file}: npm run ${name}`);
      for (const [, path] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        assert.ok(existsSync(join(dirname(file), path!)), `${file}: ${path}`);
      for (const [, path] of text.matchAll(/'live-session-elements(\/[\w/-]+)?'/g))
        assert.ok(`.${path ?? ''}` in exports, `${file}: live-session-elements${path ?? ''}`);
    }
  });
});
