import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';

test('headers forbid caching, embedding, sniffing and sharing of every answer, refusals included', async (t) => {
  const server = await TestServer.open(t);
  for (const [person, path] of [
    ['amina', '/api/courses'],
    [null, '/api/courses'],
    ['amina', '/api/nothing'],
  ] as const) {
    const { headers } = await server.ask(person, 'GET', path);
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('access-control-allow-origin'), null);
  }
});

const ALLOWED_ORIGINS = 'https://lms.example.org http://localhost:8080';

test('pages of allowed origins may read all answers, refusals included', async (t) => {
  const server = await TestServer.open(t, { ALLOWED_ORIGINS });
  for (const person of ['amina', null] as const) {
    const { headers } = await server.ask(person, 'GET', '/api/courses', {
      headers: { origin: 'https://lms.example.org' },
    });
    assert.equal(headers.get('access-control-allow-origin'), 'https://lms.example.org');
    assert.equal(headers.get('access-control-expose-headers'), 'Date,ETag,Location,Retry-After,X-Request-Id');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('cross-origin-resource-policy'), null);
    assert.match(headers.get('vary') ?? '', /origin/i);
  }
});

test('pages of any other origin may not', async (t) => {
  const server = await TestServer.open(t, { ALLOWED_ORIGINS });
  const others = [
    'https://lms.example.org.evil.example',
    'https://evil-lms.example.org',
    'http://lms.example.org',
    'https://lms.example.org:444',
    'https://LMS.example.org',
    'https://lms.example.org/',
    'null',
  ];
  for (const origin of others) {
    const { headers } = await server.ask('amina', 'GET', '/api/courses', { headers: { origin } });
    assert.equal(headers.get('access-control-allow-origin'), null, origin);
  }
});

test('a preflight is answered without a token', async (t) => {
  const server = await TestServer.open(t, { ALLOWED_ORIGINS });
  const { status, headers } = await server.ask(null, 'OPTIONS', '/api/live-sessions/1/join', {
    headers: {
      origin: 'http://localhost:8080',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  assert.equal(status, 204);
  assert.equal(headers.get('access-control-allow-origin'), 'http://localhost:8080');
  assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.match(headers.get('access-control-allow-headers') ?? '', /Authorization/);
});
