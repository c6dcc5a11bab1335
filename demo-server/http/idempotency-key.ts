import type { Context } from 'hono';
import { invalidField } from './problem-of.js';

/** Returns the `Idempotency-Key` of a request; null if there is none. Throws a problem if it is malformed. */
export function idempotencyKey(c: Context): string | null {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalidField('Idempotency-Key', 'invalid_text');
  return key;
}
