import fc from 'fast-check';
import { openApiDocument } from '../../demo-server/contract/openapi.js';
import { type Operation, operations } from '../../demo-server/contract/operations.js';
import type { Person } from './people.js';
import type { Question } from './test-server.js';

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  enum?: unknown[];
  type?: string;
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** A request whose id in the path is chosen when it is sent. */
export interface AnyRequest {
  name: string;
  who: Person | null;
  method: string;
  /** Path below `/api`, with its parameter as in the contract. */
  path: string;
  /** Index of the session, from the newest, or a text to use as the id. */
  id: number | string;
  question: Question;
}

type Kind = [name: string, operation: Operation];

const streams = ['streamSession', 'streamCourse'];
const kinds = (Object.entries(operations) as Kind[]).filter(([name]) => !streams.includes(name));
const { components } = openApiDocument(operations);
const schemaOf = (operation: Operation) =>
  openApiDocument({ it: operation }).paths![operation.path.replace(/:(\w+)/g, '{$1}')]![operation.method]!;

/** Valid times: the tests' clock is at 10:00 on 2 March 2026. */
const instants: Record<string, string[]> = {
  until: ['2026-03-02T11:45:00Z', '2026-03-02T14:30:00+01:00'],
  scheduled_start_time: ['2026-03-02T10:00:00Z', '2026-03-02T11:05:00+01:00', '2026-03-02T10:10:00.5Z'],
  scheduled_end_time: ['2026-03-02T11:00:00Z', '2026-03-02T13:30:00+01:00'],
};
const urls = ['https://video.example.com/1', 'https://video.example.com/a?b=c#d'];

/** Values that a schema allows and that the server does not refuse for another reason. */
function allowed(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const schemas = (components?.schemas ?? {}) as Record<string, Schema>;
    return allowed(schemas[schema.$ref.split('/').at(-1)!]!);
  }
  if (name === 'jitsi_server_url') return fc.constantFrom(null, 'https://meet.jit.si');
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => allowed(one, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (instants[name]) return fc.constantFrom(...instants[name]);
  if (schema.format === 'uri') return fc.constantFrom(...urls);
  if (schema.format === 'date-time')
    return fc.constantFrom('2026-03-01T00:00:00Z', '2027-01-01T00:00:00+14:00');
  if (schema.pattern || name === 'join_id') return fc.stringMatching(/^[\w-]{1,16}$/);
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      const fields = Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, allowed(one, key)]),
      );
      return fc.record(fields, { requiredKeys: required });
    }
    case 'integer':
    case 'number':
      return fc.integer({ min: 1, max: 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom('Suites', 'مرحبا', '<b>x</b>', "' OR 1=1 --", '👩‍👩‍👧‍👦', 'é'.repeat(200));
  }
}

const queries: Record<string, fc.Arbitrary<string>> = {
  status: fc.constantFrom('live', 'scheduled,live', 'ended,cancelled'),
  from: fc.constantFrom('2026-03-01T00:00:00Z'),
  to: fc.constantFrom('2027-01-01T00:00:00Z'),
  order: fc.constantFrom('asc', 'desc'),
  limit: fc.integer({ min: 1, max: 200 }).map(String),
  threshold: fc.integer({ min: 0, max: 100 }).map(String),
  delimiter: fc.constantFrom('comma', 'semicolon', 'tab'),
  time_zone: fc.constantFrom('Europe/Paris', 'Asia/Kolkata', 'UTC'),
  lang: fc.constantFrom('fr', 'ar', 'de-u-co-phonebk', 'xx'),
};

/** Valid requests by the contract. */
function good([name, operation]: Kind): fc.Arbitrary<AnyRequest> {
  const body = schemaOf(operation).requestBody as { content: Record<string, { schema: Schema }> } | undefined;
  const schema = body?.content['application/json']?.schema;
  const query = operation.query ? Object.keys((operation.query as { shape?: object }).shape ?? {}) : [];
  const search = fc.record(
    Object.fromEntries(query.filter((key) => key in queries).map((key) => [key, queries[key]!])),
    { requiredKeys: [] },
  );
  return fc
    .record({
      who: fc.constantFrom<Person[]>(
        'claire',
        'claire',
        'bruno',
        'amina',
        'leo',
        'yanis',
        'ada',
        'marc',
        'zoe',
      ),
      id: fc.nat({ max: 7 }),
      json: schema ? allowed(schema) : fc.constant(undefined),
      search,
    })
    .map(({ who, id, json, search }) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      const path = operation.path + (text && `?${text}`);
      return {
        name,
        who,
        method: operation.method.toUpperCase(),
        path,
        id,
        question: schema ? { json } : {},
      };
    });
}

const json = { 'content-type': 'application/json' };
const oddText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    'x'.repeat(6_000),
    '-1',
    'NaN',
    '__proto__',
    '../..',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const oddValue = fc.oneof(oddText, fc.jsonValue(), fc.constantFrom(-1, 1.5, 1e308, 2 ** 53, null, [], {}));
const oddBody = fc.oneof(
  fc.constantFrom('{', '', '[]', 'null', '\ufeff{}', '{"a":1,}', '['.repeat(5_000), ' '.repeat(17_000)),
  fc.string({ unit: 'binary', maxLength: 50 }),
);
const oddHeaders = fc.constantFrom<Record<string, string>[]>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'multipart/form-data' },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { authorization: `Basic ${'x'.repeat(5_000)}` },
  { ...json, 'if-match': '"0"' },
  { ...json, 'idempotency-key': ' ' },
  { ...json, 'x-http-method-override': 'DELETE', range: 'bytes=0-1', accept: 'text/html' },
);

type Change = (request: AnyRequest) => AnyRequest;

/** Changes that make a valid request invalid or different. */
const faults = fc.oneof<fc.Arbitrary<Change>[]>(
  fc.tuple(oddText, oddValue).map(([key, value]) => fields((all) => [...all, [key, value]])),
  fc
    .tuple(fc.nat({ max: 7 }), oddValue)
    .map(([which, value]) =>
      fields((all) => all.map((field, index) => (index === which % all.length ? [field[0], value] : field))),
    ),
  fc.nat({ max: 7 }).map((which) => fields((all) => all.filter((_, index) => index !== which % all.length))),
  oddBody.map((body) => asked({ body, headers: json })),
  oddHeaders.map(
    (headers): Change =>
      (request) =>
        asked({ ...request.question, headers })(request),
  ),
  fc
    .oneof(oddText, fc.constantFrom('0', '01', '1e3', '9007199254740993', '٣'))
    .map((id): Change => (request) => ({ ...request, id })),
  fc
    .dictionary(fc.constantFrom(...Object.keys(queries), 'cursor', 'x'), oddText)
    .map((query): Change => (request) => ({
      ...request,
      path: `${request.path.split('?')[0]}?${new URLSearchParams(query).toString()}`,
    })),
  fc
    .constantFrom('DELETE', 'PUT', 'PATCH', 'POST', 'GET', 'HEAD', 'OPTIONS')
    .map((method): Change => (request) => ({
      ...request,
      method,
      ...(/GET|HEAD/.test(method) && { question: {} }),
    })),
  fc.constant<Change>((request) => ({ ...request, who: null })),
);

function asked(question: Question): Change {
  // Neither the standard's Request nor a browser sends a body with GET.
  return (request) => (request.method === 'GET' ? request : { ...request, question });
}

function fields(change: (fields: [string, unknown][]) => [string, unknown][]) {
  return (request: AnyRequest): AnyRequest => {
    const entries = Object.entries(request.question.json ?? {}) as [string, unknown][];
    const text = change(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return asked({ body: `{${text.join(',')}}`, headers: json })(request);
  };
}

/** Requests made from the contract: two of five are valid, three have a fault. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.oneof(
  ...kinds.map((kind) => {
    const request = good(kind);
    const faulty = fc.tuple(request, faults).map(([one, change]) => change(one));
    return fc.oneof({ arbitrary: request, weight: 2 }, { arbitrary: faulty, weight: 3 });
  }),
);
