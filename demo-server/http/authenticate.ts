import type { Context } from 'hono';
import type { KnownCaller, KnownCallers } from '../auth/known-callers.js';
import { Refusal } from '../domain/refusal.js';

/** Identifies the caller by the bearer token alone. Refuses with `unauthenticated` or `token_expired`. */
export async function authenticate(callers: KnownCallers, c: Context): Promise<KnownCaller> {
  const token = /^Bearer +([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw new Refusal({ code: 'unauthenticated' });
  return callers.find(token);
}
