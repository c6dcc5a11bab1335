import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../demo-server/contract/openapi.js';
import { demoOperations, type Operation, operations } from '../../demo-server/contract/operations.js';
import { problemCodes } from '../../demo-server/contract/problem.js';
import type { Answer } from './answer.js';

const described = { ...operations, ...demoOperations } as unknown as Record<string, Operation>;
const document = openApiDocument(described);
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addSchema(document, 'api');
const escaped = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Asserts that an answer of the API matches the OpenAPI document, with a documented code for a refusal. */
export function assertDocumented(method: string, path: string, { status, headers, text }: Answer): void {
  const [address = ''] = path.split('?');
  if (!address.startsWith('/api/')) return;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  if (method === 'HEAD') return;
  if (status >= 400) {
    assert.equal(type, 'application/problem+json', text);
    const { code, status: told, request_id } = JSON.parse(text) as Record<string, unknown>;
    assert.ok(problemCodes.includes(code as never), text);
    assert.equal(told, status);
    assert.equal(request_id, headers.get('x-request-id'));
    assert.ok(status < 500, text);
  }
  const operation = Object.values(described).find(
    (one) =>
      one.method.toUpperCase() === method &&
      new RegExp(`^/api${one.path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(address),
  );
  // 405 and unknown addresses belong to no operation; nor do the demo's addresses on a server without the demo.
  if (!operation || status === 405 || (operation.isPublic && status === 404)) return;
  const key = operation.path.replace(/:(\w+)/g, '{$1}');
  const responses = document.paths![key]![operation.method]!.responses as Record<
    string,
    { description: string; content?: Record<string, object> }
  >;
  const response = responses[status];
  assert.ok(response, `${method} ${operation.path} does not document ${status}: ${text}`);
  if (status >= 400)
    assert.ok(response.description.split(', ').includes((JSON.parse(text) as { code: string }).code), text);
  if (!response.content) return assert.equal(text, '');
  assert.ok(type in response.content, `${method} ${operation.path} does not document ${type}`);
  if (!type.endsWith('json')) return;
  const pointer = ['paths', key, operation.method, 'responses', String(status), 'content', type, 'schema'];
  const validate = ajv.getSchema(`api#/${pointer.map(escaped).join('/')}`)!;
  assert.ok(validate(JSON.parse(text)), `${method} ${path}: ${ajv.errorsText(validate.errors)} ${text}`);
}
