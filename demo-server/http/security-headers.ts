import type { MiddlewareHandler } from 'hono';

/** Sets security headers on every answer. Keeps the Content-Security-Policy that a route has set. */
export function securityHeaders(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    // Pages of allowed origins may embed answers.
    if (allowedOrigins.length === 0) headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  };
}
