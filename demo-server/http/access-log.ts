import { createHmac, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Problem } from '../contract/problem.js';
import { describeError } from './answer-error.js';

/** One line of the log: nothing in it names a person, a room or a session. */
export interface LogEntry {
  time: string;
  level: 'info' | 'error';
  /** The `request_id` of the answer. */
  id?: string;
  method?: string;
  /** The route's pattern, never the address. */
  route?: string;
  status?: number;
  ms?: number;
  /** Tells one user from another, and nobody who it is. */
  user?: string;
  /** Name, code and place of a failure, without its message. */
  error?: string;
}

/** Gives each request an id, and writes one line about it once it is answered. */
export function accessLog(secret: Uint8Array, log: (entry: LogEntry) => void): MiddlewareHandler {
  return async (c, next) => {
    const id = randomUUID();
    c.set('requestId', id);
    c.header('X-Request-Id', id);
    const began = performance.now();
    await next();
    const userId = c.get('userId') as number | undefined;
    const failed = c.error && !(c.error instanceof Problem);
    log({
      time: new Date().toISOString(),
      level: failed ? 'error' : 'info',
      id,
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '-',
      status: c.res.status,
      ms: Math.round(performance.now() - began),
      ...(userId && { user: createHmac('sha256', secret).update(String(userId)).digest('hex').slice(0, 12) }),
      ...(failed && { error: describeError(c.error!) }),
    });
  };
}
