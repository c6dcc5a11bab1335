import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Hono } from 'hono';
import { readConfig } from '../config.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { elementRoutes } from '../routes/element-routes.js';
import { pageRoutes } from './page-routes.js';

/** The pages of a project with only the files of the test. */
function site(t: TestContext, environment: Record<string, string> = {}) {
  const root = temporaryFolder(t);
  const files = {
    'demo-server/public/course.html': '<head><!-- live-session:config --></head>course',
    'demo-server/public/session.html': '<head><!-- live-session:config --></head>session',
    'demo-server/public/embed.html': '<head></head>embed',
    'demo-server/public/recording.html': '<head></head>recording',
    'demo-server/public/assets/page.css': 'body{}',
    'demo-server/public/assets/page.js': 'x',
    'demo-server/public/assets/logo.svg': '<svg/>',
    'demo-server/public/assets/video/derivation.webm': '0123456789',
    'dist/cdn/live-session-elements.js': 'x',
    'dist/cdn/live-session-elements.js.map': '{}',
    'dist/cdn/locales/ar.js': 'x',
    'dist/secret.txt': 'secret',
    'package.json': 'secret',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const app = new Hono();
  app.route('/', elementRoutes(root));
  app.route('/', pageRoutes({ ...readConfig(environment), root }));
  return (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost:4000${path}`, { headers });
}

test('each page has its address', async (t) => {
  const get = site(t);
  const pages = {
    '/': 'course',
    '/sessions/5': 'session',
    '/embed/sessions/5': 'embed',
    '/recordings/derivation': 'recording',
  };
  for (const [path, text] of Object.entries(pages)) {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    assert.ok((await response.text()).endsWith(text));
  }
});

test('a page gets the address of the API', async (t) => {
  const text = await (await site(t)('/')).text();
  assert.equal(text, '<head><meta name="live-session:base-url" content="/api"></head>course');
});

test('a page gets the Jitsi servers in use', async (t) => {
  const get = site(t, { JITSI_SERVER_URL: 'https://8x8.vc/tenant' });
  assert.match(
    await (await get('/')).text(),
    /<meta name="live-session:jitsi-servers" content="https:\/\/8x8\.vc">/,
  );
});

test('the local room stays in use when sessions may name other servers', async (t) => {
  const get = site(t, { JITSI_SERVERS: 'https://meet.example.org' });
  assert.match(
    await (await get('/')).text(),
    /content="http:\/\/localhost:4000 https:\/\/meet\.example\.org"/,
  );
});

test('a page may run and embed only its own files', async (t) => {
  const { headers } = await site(t)('/');
  assert.equal(
    headers.get('content-security-policy'),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; " +
      "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html live-session-embed 'allow-duplicates'",
  );
  assert.equal(
    headers.get('permissions-policy'),
    'camera=(self), microphone=(self), display-capture=(self), autoplay=(self), fullscreen=(self), ' +
      'screen-wake-lock=(self)',
  );
  assert.equal(headers.get('cache-control'), 'no-cache');
});

test('allowed origins may embed only the page for embedding', async (t) => {
  const get = site(t, { ALLOWED_ORIGINS: 'https://lms.example.org' });
  const framedBy = async (path: string) =>
    /frame-ancestors ([^;]*)/.exec((await get(path)).headers.get('content-security-policy') ?? '')?.[1];
  assert.equal(await framedBy('/embed/sessions/5'), "'self' https://lms.example.org");
  assert.equal(await framedBy('/sessions/5'), "'self'");
});

test('with a Jitsi server, only its API script may run, and its origin may be embedded and use the camera', async (t) => {
  const { headers } = await site(t, { JITSI_SERVER_URL: 'https://8x8.vc/tenant' })('/');
  const policy = headers.get('content-security-policy') ?? '';
  assert.ok(policy.includes("script-src 'self' https://8x8.vc/tenant/external_api.js;"));
  assert.ok(policy.includes("frame-src 'self' https://8x8.vc;"));
  assert.match(headers.get('permissions-policy') ?? '', /camera=\(self "https:\/\/8x8\.vc"\)/);
});

test('files have their types and are revalidated', async (t) => {
  const get = site(t);
  const types = {
    '/assets/page.css': /^text\/css/,
    '/assets/page.js': /^text\/javascript/,
    '/assets/logo.svg': /^image\/svg\+xml/,
    '/assets/video/derivation.webm': /^video\/webm/,
    '/live-session-elements/live-session-elements.js': /^text\/javascript/,
    '/live-session-elements/live-session-elements.js.map': /^application\/json/,
    '/live-session-elements/locales/ar.js': /^text\/javascript/,
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.match(headers.get('content-type') ?? '', type);
    assert.equal(headers.get('cache-control'), 'no-cache');
  }
});

test('files support range requests', async (t) => {
  const response = await site(t)('/assets/video/derivation.webm', { range: 'bytes=4-6' });
  assert.equal(response.status, 206);
  assert.equal(await response.text(), '456');
});

test('no path leads out of the served folders', async (t) => {
  const get = site(t);
  const paths = [
    '/assets/',
    '/assets/nothing.css',
    '/assets/../course.html',
    '/assets/%2e%2e/course.html',
    '/assets/..%2fcourse.html',
    '/assets/..%5c..%5cpackage.json',
    '/assets//page.css',
    '/assets/%00',
    '/assets/%ff',
    '/live-session-elements/../secret.txt',
    '/live-session-elements/%2e%2e/secret.txt',
    '/live-session-elements/..%2fsecret.txt',
    '/live-session-elements/%252e%252e/secret.txt',
    '/live-session-elements../secret.txt',
    '/live-session-elements/live-session-elements/secret.txt',
    '/live-session-elements',
    '/package.json',
    '/course.html',
  ];
  for (const path of paths) assert.equal((await get(path)).status, 404, path);
});
