import { createHmac, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { describeError } from './answer-error.js';
import { isFailure } from './problem-of.js';

/** One line of the log. It names no person, room or session. */
export interface LogEntry {
  time: string;
  level: 'info' | 'error';
  /** The answer's `request_id`. */
  id?: string;
  method?: string;
  /** The pattern of the route, never the address. */
  route?: string;
  status?: number;
  ms?: number;
  /** Pseudonym of the user. */
  user?: string;
  /** Name, code and stack of a failure, without its message. */
  error?: string;
}

/** Assigns an id to each request, and logs one line when it is answered. */
export function accessLog(secret: Uint8Array, log: (entry: LogEntry) => void): MiddlewareHandler {
  return async (c, next) => {
    const id = randomUUID();
    c.set('requestId', id);
    c.header('X-Request-Id', id);
    const began = performance.now();
    await next();
    const userId = c.get('userId') as number | undefined;
    const failure = c.error && isFailure(c.error) ? c.error : undefined;
    log({
      time: new Date().toISOString(),
      level: failure ? 'error' : 'info',
      id,
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '-',
      status: c.res.status,
      ms: Math.round(performance.now() - began),
      ...(userId && { user: createHmac('sha256', secret).update(String(userId)).digest('hex').slice(0, 12) }),
      ...(failure && { error: describeError(failure) }),
    });
  };
}
