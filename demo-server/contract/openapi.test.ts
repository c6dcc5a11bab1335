import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../app.js';
import { TestServer } from '../../testing/server/test-server.js';
import { openApiDocument } from './openapi.js';
import { operations } from './operations.js';

test('the document has every operation, and the app answers each of them', async (t) => {
  const server = await TestServer.open(t);
  const { text } = await server.ask(null, 'GET', '/api/openapi.json');
  const document = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  assert.match(document.openapi, /^3\.1/);
  const documented = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => one.operationId),
  );
  assert.deepEqual(documented.sort(), Object.keys(operations).sort());
  const mounted = createApp(server.context, { log: () => {} }).routes.map(
    ({ method, path }) => `${method} ${path}`,
  );
  for (const { method, path } of Object.values(operations))
    assert.ok(mounted.includes(`${method.toUpperCase()} /api${path}`), path);
});

test('the document has times, limits and closed bodies', () => {
  const { components } = openApiDocument(operations);
  const { NewSession } = components!.schemas as Record<
    string,
    { properties: object; additionalProperties: boolean }
  >;
  assert.equal(NewSession!.additionalProperties, false);
  const { scheduled_start_time, max_participants } = NewSession!.properties as Record<string, object>;
  assert.deepEqual({ format: 'date-time', ...scheduled_start_time }, { ...scheduled_start_time });
  assert.deepEqual({ minimum: 1, maximum: 1_000, ...max_participants }, { ...max_participants });
});

test('the page has these two files and no others', async (t) => {
  const server = await TestServer.open(t);
  for (const file of ['', '/start.js', '/swagger-ui.css', '/swagger-ui-bundle.js'])
    assert.equal((await server.ask(null, 'GET', `/api/docs${file}`)).status, 200, file);
  for (const file of ['/package.json', '/..%2fpackage.json', '/constructor', '/index.html'])
    assert.equal((await server.ask(null, 'GET', `/api/docs${file}`)).status, 404, file);
});
