import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problem, sessionCounts, sessionFacts } from './answers.js';
import type { Operation } from './operations.js';
import { type ProblemCode, statusOf } from './problem.js';

const always: ProblemCode[] = ['rate_limited', 'internal', 'overloaded', 'storage_unavailable'];
const withToken: ProblemCode[] = ['unauthenticated', 'token_expired', 'not_enrolled'];
const withUnreadBody: ProblemCode[] = ['payload_too_large', 'unsupported_media_type'];
const withBody: ProblemCode[] = ['malformed_json', ...withUnreadBody];

/** Builds the OpenAPI 3.1 document of operations, given by their `operationId`. */
export function openApiDocument(operations: Record<string, Operation>) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, operation] of Object.entries(operations)) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: documented(operationId, operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Live sessions',
      version: '1',
      description:
        'What `live-session-elements` asks of a backend. Answers are `{"data": …}`; refusals are RFC 9457 problems ' +
        'with a stable `code`. See docs/backend.md for what is required and what is optional.',
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'HS256, signed by the LMS.',
        },
      },
      schemas: { SessionFacts: sessionFacts, SessionCounts: sessionCounts },
    },
  });
}

function documented(operationId: string, operation: Operation): ZodOpenApiOperationObject {
  const { summary, body, query, headers = {}, answer, status = 200, isPublic } = operation;
  const parameters = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => [
    name,
    name === 'externalId' ? z.string().min(1).max(255) : z.int().positive(),
  ]);
  const described = Object.entries(headers).map(([name, use]) => [name, z.string().optional().describe(use)]);
  const content =
    typeof answer === 'string'
      ? { [answer]: { schema: z.string() } }
      : { 'application/json': { schema: answer } };
  return {
    operationId,
    summary,
    ...(isPublic && { security: [] }),
    requestParams: {
      path: z.object(Object.fromEntries(parameters)),
      header: z.object(Object.fromEntries(described)),
      ...(query && { query: query as z.ZodObject }),
    },
    ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: { [status]: { description: summary, ...(answer && { content }) }, ...refusals(operation) },
  };
}

/** One response for each status, described by its codes. */
function refusals({
  method,
  body,
  query,
  problems = [],
  isPublic,
}: Operation): ZodOpenApiOperationObject['responses'] {
  const codes = [
    ...(isPublic ? [] : withToken),
    ...(isPublic && !body ? [] : ['not_found' as const]),
    ...(body ? withBody : method === 'get' ? [] : withUnreadBody),
    ...(body || query ? ['validation_failed' as const] : []),
    ...problems,
    ...always,
  ];
  return Object.fromEntries(
    [...new Set(codes.map(statusOf))].sort().map((status) => {
      const description = codes.filter((code) => statusOf(code) === status).join(', ');
      return [status, { description, content: { 'application/problem+json': { schema: problem } } }];
    }),
  );
}
