import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.js';
import type { Call, ServerContext } from '../server-context.js';
import { verifiedClaims } from './access-token.js';
import { rememberCaller } from './remember-caller.js';

/** Variables of a request that has been authenticated. */
export interface AuthenticatedEnv {
  Variables: { call: Call };
}

/** Finds out who calls, from the bearer token alone. */
export function authenticate({
  db,
  clock,
  accessSecret,
}: ServerContext): MiddlewareHandler<AuthenticatedEnv> {
  return async (c, next) => {
    const token = /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) throw new Problem('unauthenticated');
    const now = clock.now();
    const claims = await verifiedClaims(accessSecret, token, now);
    const caller = await rememberCaller(db, claims, now);
    c.set('call', { caller, origin: new URL(c.req.url).origin });
    await next();
  };
}
