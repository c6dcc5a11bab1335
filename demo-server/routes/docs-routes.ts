import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Context, Hono } from 'hono';
import { openApiDocument } from '../contract/openapi.js';
import { demoOperations, type Operation, operations } from '../contract/operations.js';
import { Problem } from '../contract/problem.js';

const { resolve } = createRequire(import.meta.url);
const files = new Map([
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
]);
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Live sessions: the API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <script defer src="docs/swagger-ui-bundle.js"></script>
    <script defer src="docs/start.js"></script>
  </head>
  <body><div id="api"></div></body>
</html>
`;
const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', deepLinking: true });\n`;
// Swagger UI sets style attributes and has its icons in data URLs. It loads nothing from other origins.
const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Serves the OpenAPI document, `/openapi.json`, and a page about it, `/docs`, without a token and without other servers. */
export function docsRoutes(demo: boolean): Hono {
  const described: Record<string, Operation> = { ...operations, ...(demo && demoOperations) };
  const document = openApiDocument(described);
  return new Hono()
    .get('/openapi.json', (c) => c.json(document))
    .get('/docs', (c) => c.html(page, 200, pageHeaders))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'Content-Type': 'text/javascript' }))
    .get('/docs/:file', (c: Context) => {
      const file = c.req.param('file') ?? '';
      const type = files.get(file);
      if (!type) throw new Problem('not_found');
      return c.body(readFileSync(resolve(`swagger-ui-dist/${file}`), 'utf8'), 200, {
        'Content-Type': `${type}; charset=utf-8`,
      });
    });
}
