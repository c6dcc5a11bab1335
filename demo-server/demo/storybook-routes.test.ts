import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Hono } from 'hono';
import { securityHeaders } from '../http/security-headers.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { TestServer } from '../../testing/server/test-server.js';
import { storybookRoutes } from './storybook-routes.js';

const built = {
  'index.html': '<head><script>one</script><script type="module">two</script></head>index',
  'iframe.html': '<script src="./assets/x.js"></script>iframe',
  'index.json': '{}',
  'assets/x.js': 'x',
};

/** Storybook's routes in a project where these files were built, with the headers of every answer. */
function storybook(t: TestContext, files: Record<string, string> = built) {
  const root = temporaryFolder(t);
  writeFileSync(join(root, 'package.json'), 'secret');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, 'storybook-static', file, '..'), { recursive: true });
    writeFileSync(join(root, 'storybook-static', file), text);
  }
  const app = new Hono();
  app.use(securityHeaders([]));
  app.route('/', storybookRoutes(root));
  return (path: string) => app.request(`http://localhost:4000${path}`);
}

test('Storybook is served with its files', async (t) => {
  const get = storybook(t);
  const expected = [
    ['/storybook/', 'text/html; charset=UTF-8', built['index.html']],
    ['/storybook/index.html', 'text/html; charset=UTF-8', built['index.html']],
    ['/storybook/iframe.html?id=x', 'text/html; charset=UTF-8', built['iframe.html']],
    ['/storybook/index.json', 'application/json', '{}'],
    ['/storybook/assets/x.js', 'text/javascript; charset=utf-8', 'x'],
  ] as const;
  for (const [path, type, text] of expected) {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(await response.text(), text);
  }
});

test('its address may be written without a slash', async (t) => {
  const { status, headers } = await storybook(t)('/storybook');
  assert.deepEqual([status, headers.get('location')], [302, '/storybook/']);
});

test('only the inline scripts of its pages may run', async (t) => {
  const get = storybook(t);
  const index = (await get('/storybook/')).headers.get('content-security-policy') ?? '';
  assert.match(
    index,
    /script-src 'self' 'sha256-dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z\/0Me0=' 'sha256-P8TM\/nRYcOLA2Z9x8w\/wZWyN7dQcwdfT03aw2\+aF4vM=';/,
  );
  const frame = (await get('/storybook/iframe.html')).headers.get('content-security-policy') ?? '';
  assert.match(frame, /script-src 'self';/);
  for (const policy of [index, frame])
    assert.match(policy, /^default-src 'none'.*base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/);
});

test('what is not in its folder is not served', async (t) => {
  const get = storybook(t);
  for (const path of [
    '/storybook/nothing.js',
    '/storybook/..%2fpackage.json',
    '/storybook/%2e%2e/package.json',
  ]) {
    const response = await get(path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(await response.text(), /secret/);
  }
});

test('before the build, the page names the build command', async (t) => {
  const response = await storybook(t, {})('/storybook/');
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
  assert.match(await response.text(), /npm run build-storybook/);
});

test('a server outside demo mode has no Storybook', async (t) => {
  const server = await TestServer.open(t);
  assert.equal((await server.ask(null, 'GET', '/storybook/')).status, 404);
  assert.equal((await server.ask(null, 'GET', '/storybook')).status, 404);
});
