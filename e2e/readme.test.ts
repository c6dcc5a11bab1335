import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { complaints, window } from './support/browser.js';
import { DemoServer } from './support/demo-server.js';

const readme = readFileSync('README.md', 'utf8');
const securityDoc = readFileSync('docs/security.md', 'utf8');
const minute = 60_000;

/** The first block of code of that language in a document whose text contains these words. */
function sample(language: string, words = '', text = readme): string {
  const blocks = [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, name, code]) => name === language && code!.includes(words));
  assert.ok(found, `There is no ${language || 'plain'} sample with ${words}.`);
  return found[2]!;
}

/** The README's page, exactly as it stands there, under the policies of docs/security.md, on a server in LMS mode. */
async function readmePage(server: DemoServer, token: string): Promise<Page> {
  const page = await (await window()).newPage();
  const headers = Object.fromEntries(
    ['Content-Security-Policy', 'Permissions-Policy'].map(
      (header) =>
        sample('', header, securityDoc)
          .trim()
          .split(/: (.*)/, 2) as [string, string],
    ),
  );
  await page.route('**/a-page', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: sample('html', 'live-session-player') }),
  );
  // Whatever signs the viewer in on a real page.
  await page.route('**/api/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  );
  await page.goto(`${server.url}/a-page`);
  return page;
}

describe('the README', () => {
  test('has a page to paste that works under the strict policy, and claims that its server accepts', async () => {
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

    const page = await readmePage(server, await sign(claims));
    const details = page.getByRole('link', { name: 'Voir les détails Limites' });
    assert.equal(await details.getAttribute('href'), '/sessions/1');
    await page.locator('live-session-player').getByText('Programmée dans').waitFor();
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

  test('names no command, file or export that is not there', () => {
    const { scripts, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
      exports: Record<string, unknown>;
    };
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/theming.md', 'docs/decisions/README.md']) {
      const text = readFileSync(file, 'utf8');
      for (const [, name] of text.matchAll(/(?:`|&& |^)npm (?:run )?([a-z][\w:]*)/gm))
        assert.ok(name! in scripts || ['ci', 'install'].includes(name!), `${file}: npm run ${name}`);
      for (const [, path] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        assert.ok(existsSync(join(dirname(file), path!)), `${file}: ${path}`);
      for (const [, path] of text.matchAll(/'live-session-elements(\/[\w/-]+)?'/g))
        assert.ok(`.${path ?? ''}` in exports, `${file}: live-session-elements${path ?? ''}`);
    }
  });
});
