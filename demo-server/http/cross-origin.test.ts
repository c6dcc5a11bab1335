import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

const ALLOWED_ORIGINS = 'https://lms.example.org http://localhost:8080';
const listed = ['https://lms.example.org', 'http://localhost:8080'];
const unlisted = [
  'https://lms.example.org.evil.example',
  'https://evil-lms.example.org',
  'https://lms.example.orgevil.example',
  'https://sub.lms.example.org',
  'https://example.org',
  'http://lms.example.org',
  'https://lms.example.org:444',
  'https://LMS.example.org',
  'https://lms.example.org/',
  'https://lms.example.org#',
  'https://user@lms.example.org',
  'https://lms.example.org, http://localhost:8080',
  'https://lms.example.org http://localhost:8080',
  'http://localhost',
  'http://127.0.0.1:8080',
  'http://localhost:80800',
  'file://',
  'null',
  '*',
  '',
];

test('only the exact allowed origins may read an answer', async (t) => {
  const server = await TestServer.open(t, { ALLOWED_ORIGINS });
  for (const origin of [...listed, ...unlisted])
    await t.test(JSON.stringify(origin), async () => {
      for (const method of ['GET', 'OPTIONS']) {
        const preflight = { 'access-control-request-method': 'POST' };
        const answer = await server.ask(null, method, '/api/live-sessions/1/join', {
          headers: { origin, ...(method === 'OPTIONS' ? preflight : {}) },
        });
        const allowed = listed.includes(origin) ? origin : null;
        assert.equal(answer.headers.get('access-control-allow-origin'), allowed);
        assert.equal(answer.headers.get('access-control-allow-credentials'), null);
        assert.match(answer.headers.get('vary') ?? '', /origin/i);
      }
    });
  reportFigures('T19', { origins: listed.length + unlisted.length });
});

/** Requests that pages of other origins can send without a preflight, with all that a browser adds. */
const simple: [string, Record<string, string>, string][] = [
  ['no body, no type', {}, ''],
  ['an empty form', { 'content-type': 'application/x-www-form-urlencoded' }, ''],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'client_id=x'],
  ['a form with JSON', { 'content-type': 'application/x-www-form-urlencoded' }, '{"client_id":"x"}'],
  ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ['plain text with JSON', { 'content-type': 'text/plain' }, '{}'],
  ['plain text with JSON as a parameter', { 'content-type': 'text/plain; application/json' }, '{}'],
  ['JSON of no type', { 'content-type': '' }, '{}'],
  ['JSON', { 'content-type': 'application/json' }, '{}'],
  ['a cookie', { cookie: 'token=CANARY; session=CANARY' }, ''],
  ['a cookie that is a token', { cookie: 'Authorization=Bearer CANARY' }, ''],
  ['from the same site', { 'sec-fetch-site': 'same-site' }, ''],
  ['from another site', { 'sec-fetch-site': 'cross-site' }, ''],
  ['claims the same origin', { 'sec-fetch-site': 'same-origin' }, ''],
  ['without an origin', { 'sec-fetch-site': 'none' }, ''],
  ['a method in a header', { 'x-http-method-override': 'GET' }, ''],
  ['a token in the address', { referer: 'https://evil.example/?access_token=CANARY' }, ''],
  ['a navigation', { 'sec-fetch-mode': 'navigate', accept: 'text/html' }, ''],
];

test('a request of another page changes nothing, whatever a browser adds: no cookie authenticates', async (t) => {
  const server = await TestServer.open(t, { ALLOWED_ORIGINS });
  const id = await server.startLive();
  const before = [await server.stored(id), await server.stays(id)];
  for (const [name, headers, body] of simple)
    await t.test(name, async () => {
      const path = `/api/live-sessions/${id}`;
      for (const call of ['join', 'end', 'leave']) {
        const all = { origin: 'https://evil.example', ...headers };
        const question = { ...(body && { body }), headers: all };
        const answer = await server.ask(null, 'POST', `${path}/${call}?access_token=CANARY`, question);
        const refusals: Record<number, string> = { 401: 'unauthenticated', 415: 'unsupported_media_type' };
        assert.equal(answer.problem.code, refusals[answer.status]);
        assert.ok(!answer.text.includes('CANARY'));
      }
    });
  assert.deepEqual([await server.stored(id), await server.stays(id)], before);
  reportFigures('T19', { 'simple requests': simple.length, 'rows changed': 0 });
});
