import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { repositoryRoot } from '../config.js';
import { openApiDocument } from '../contract/openapi.js';
import { demoOperations, type Operation, operations } from '../contract/operations.js';
import { Problem } from '../contract/problem.js';

const folder = join(repositoryRoot, 'node_modules/swagger-ui-dist');
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
// Swagger UI sets style attributes and draws its icons from data URLs; nothing comes from elsewhere.
const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The contract for machines, `/openapi.json`, and for people, `/docs`. Both need no network and no token. */
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
      return c.body(readFileSync(join(folder, file), 'utf8'), 200, {
        'Content-Type': `${type}; charset=utf-8`,
      });
    });
}
