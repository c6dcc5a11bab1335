import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';
import type { Call, ServerContext } from '../server-context.js';

/** Finds out who calls, from the bearer token alone. Throws `unauthenticated` or `token_expired`. */
export async function authenticate({ callers }: ServerContext, c: Context): Promise<Call> {
  const token = /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw new Problem('unauthenticated');
  const { caller, isAdmin, expiresAt } = await callers.find(token);
  return { caller, isAdmin, origin: new URL(c.req.url).origin, expiresAt };
}
