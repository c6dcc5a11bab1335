import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { authenticate } from './auth/authenticate.js';
import { answerError } from './http/answer-error.js';
import { jsonBodies, knownMethods } from './http/request-guards.js';
import { securityHeaders } from './http/security-headers.js';
import { Problem } from './problem.js';
import { courseRoutes } from './routes/course-routes.js';
import { demoRoutes } from './routes/demo-routes.js';
import { liveSessionRoutes } from './routes/live-session-routes.js';
import { elementRoutes, pageRoutes } from './routes/page-routes.js';
import type { ServerContext } from './server-context.js';

/** What an app takes beside its context. */
export interface AppParts {
  /** The local room's routes, in demo mode. */
  localRoom?: Hono | undefined;
  /** Takes one line for each failure of the server. */
  log: (line: string) => void;
}

/** Everything the server answers: the API, and in demo mode accounts, pages and the local room. */
export function createApp(context: ServerContext, { localRoom, log }: AppParts): Hono {
  const { allowedOrigins, demo } = context.config;
  const app = new Hono();
  app.onError((error, c) => answerError(error, c, log));
  app.notFound((c) => answerError(new Problem('not_found'), c, log));
  app.use(securityHeaders(allowedOrigins));
  if (allowedOrigins.length > 0) app.use(crossOrigin(allowedOrigins));

  const api = new Hono();
  if (demo) api.route('/', demoRoutes(context));
  api.use('/courses/*', authenticate(context));
  api.use('/live-sessions/*', authenticate(context));
  api.route('/', courseRoutes(context));
  api.route('/', liveSessionRoutes(context));

  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.route('/api', knownMethods(api.routes));
  app.use('/api/*', jsonBodies());
  app.route('/api', api);

  app.route('/', elementRoutes());
  if (demo) app.route('/', pageRoutes(context.config));
  if (localRoom) app.route('/jitsi', localRoom);
  return app;
}

function crossOrigin(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type'],
    exposeHeaders: ['Date', 'ETag', 'Location', 'Retry-After'],
    maxAge: 600,
  });
}
