import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { repositoryRoot } from './config.js';
import { Problem } from './contract/problem.js';
import { accessLog, type LogEntry } from './http/access-log.js';
import { answerError } from './http/answer-error.js';
import { jsonBodies, knownMethods } from './http/request-guards.js';
import { securityHeaders } from './http/security-headers.js';
import { apiRoutes } from './routes/api-routes.js';
import { demoRoutes } from './demo/demo-routes.js';
import { docsRoutes } from './routes/docs-routes.js';
import { elementRoutes } from './routes/element-routes.js';
import { healthRoutes } from './routes/health-routes.js';
import { pageRoutes } from './demo/page-routes.js';
import { storybookRoutes } from './demo/storybook-routes.js';
import type { ServerContext } from './server-context.js';

/** Parts of an app that are not in its context. */
export interface AppParts {
  /** The local room's routes, in demo mode. */
  localRoom?: Hono | undefined;
  /** Receives one entry for each request. */
  log: (entry: LogEntry) => void;
}

/** Creates all routes: the API and the elements, and in demo mode accounts, pages and the local room. */
export function createApp(context: ServerContext, { localRoom, log }: AppParts): Hono {
  const { allowedOrigins, demo } = context.config;
  const app = new Hono();
  app.onError(answerError);
  app.notFound((c) => answerError(new Problem('not_found'), c));
  app.use(accessLog(context.roomSecret, log));
  app.use(securityHeaders(allowedOrigins));
  if (allowedOrigins.length > 0) app.use(crossOrigin(allowedOrigins));

  const api = apiRoutes(context);
  api.route('/', docsRoutes(demo));
  if (demo) api.route('/', demoRoutes(context));

  app.use('/api/*', async (c, next) => {
    await next();
    // c.header() would copy the answer.
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.route('/api', knownMethods(api.routes));
  app.use('/api/*', jsonBodies());
  app.route('/api', api);

  app.route('/', healthRoutes(context));
  app.route('/', elementRoutes(repositoryRoot));
  if (demo) app.route('/', pageRoutes({ ...context.config, root: repositoryRoot }));
  if (demo) app.route('/', storybookRoutes(repositoryRoot));
  if (localRoom) app.route('/jitsi', localRoom);
  return app;
}

function crossOrigin(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Last-Event-ID'],
    exposeHeaders: ['Date', 'ETag', 'Location', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
}
