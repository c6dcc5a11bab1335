import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';
import type { Call, ServerContext } from '../server-context.js';
import { verifiedClaims } from './access-token.js';
import { rememberCaller } from './remember-caller.js';

/** Finds out who calls, from the bearer token alone. Throws `unauthenticated` or `token_expired`. */
export async function authenticate({ db, clock, accessSecret }: ServerContext, c: Context): Promise<Call> {
  const token = /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw new Problem('unauthenticated');
  const now = clock.now();
  const claims = await verifiedClaims(accessSecret, token, now);
  const caller = await rememberCaller(db, claims, now);
  const { origin } = new URL(c.req.url);
  return { caller, isAdmin: claims.admin, origin, expiresAt: claims.exp * 1000 };
}
