import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../contract/problem.js';

const largestBody = 16 * 1024;
const largestRoster = 512 * 1024;
const bodiless = new Set(['GET', 'HEAD']);

/** Refuses bodies that are too large, not declared as JSON, or cut short. */
export function jsonBodies(): MiddlewareHandler {
  const limitOf = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Problem('payload_too_large');
      },
    });
  const usual = limitOf(largestBody);
  const ofRoster = limitOf(largestRoster);
  return async (c, next) => {
    // These bodies are never read, and checking for one takes a tenth of the time of a call.
    if (bodiless.has(c.req.method)) return next();
    const limit = c.req.method === 'PUT' && c.req.path.endsWith('/members') ? ofRoster : usual;
    await limit(c, async () => {
      const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
      // Reading fails if the client disconnects. Here, that can be distinguished from a failure of the server.
      if ((await c.req.text()) !== '' && type !== 'application/json')
        throw new Problem('unsupported_media_type');
    }).catch((error: unknown) => {
      throw error instanceof Problem ? error : new Problem('malformed_json');
    });
    await next();
  };
}

/** Refuses methods that no route of the address has. Runs before authentication. */
export function knownMethods(routes: readonly { method: string; path: string }[]): Hono {
  const guards = new Hono();
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path && route.method !== 'ALL');
    const allowed = methods.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    if (allowed.length === 0) continue;
    guards.use(path, async (c, next) => {
      if (!allowed.includes(c.req.method))
        throw new Problem('method_not_allowed', {}, { Allow: allowed.sort().join(', ') });
      await next();
    });
  }
  return guards;
}
