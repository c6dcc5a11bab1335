import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

test('invalid ids', async (t) => {
  const server = await TestServer.open(t);
  const live = await server.startLive();
  const before = [await server.stored(live), await server.stays(live)];
  const ids = [
    '0',
    '-1',
    '01',
    '+1',
    '1e0',
    '1.0',
    '1;x',
    '9007199254740992',
    '9'.repeat(30),
    'NaN',
    'undefined',
    'null',
    '%00',
    '%ff',
    '%2e%2e',
    '1%2f2',
    '%D9%A1',
    '1%20',
    'x'.repeat(2_000),
  ];
  for (const id of ids)
    await t.test(id.slice(0, 40), async () => {
      const paths = [
        `/api/live-sessions/${id}`,
        `/api/live-sessions/${id}/join`,
        `/api/courses/${id}/live-sessions`,
      ];
      for (const path of paths) {
        const answer = await server.get('claire', path);
        assert.equal(answer.status, 404, answer.text);
        assert.equal(answer.problem.code, 'not_found');
      }
      assert.equal((await server.post('claire', `/api/live-sessions/${id}/leave`)).status, 404);
    });
  assert.deepEqual([await server.stored(live), await server.stays(live)], before);
  reportFigures('T06', { cases: ids.length * 4, 'rows changed': 0 });
});

test('unknown addresses', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  for (const path of [
    '/api',
    '/api/',
    `/api/live-sessions/${id}/`,
    '//api/courses',
    '/API/courses',
    '/api/openapi',
  ])
    assert.equal((await server.get('claire', path)).status, 404, path);
});

test('methods that an address does not have', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const cases = [
    ['POST', `/api/live-sessions/${id}`, 'DELETE, GET, HEAD, PATCH'],
    ['PUT', `/api/live-sessions/${id}`, 'DELETE, GET, HEAD, PATCH'],
    ['GET', `/api/live-sessions/${id}/start`, 'POST'],
    ['HEAD', `/api/live-sessions/${id}/leave`, 'POST'],
    ['OPTIONS', `/api/live-sessions/${id}/end`, 'POST'],
    ['DELETE', `/api/live-sessions/${id}/join`, 'GET, HEAD, POST'],
    ['PATCH', '/api/courses/5/live-sessions', 'GET, HEAD, POST'],
    ['POST', '/api/courses', 'GET, HEAD'],
    ['PURGE', '/api/courses', 'GET, HEAD'],
  ] as const;
  for (const [method, path, allowed] of cases)
    await t.test(`${method} ${path}`, async () => {
      const answer = await server.ask(null, method, path);
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), allowed);
      if (method !== 'HEAD') assert.equal(answer.problem.code, 'method_not_allowed');
    });
  reportFigures('T06', { cases: cases.length });
});

test('a method in a header is ignored', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const headers = { 'x-http-method-override': 'DELETE' };
  assert.equal((await server.ask('claire', 'GET', `/api/live-sessions/${id}`, { headers })).status, 200);
});
