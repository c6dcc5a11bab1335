import { createHash } from 'node:crypto';
import type { Database } from '../../db/tables.js';
import type { Caller } from '../../domain/caller.js';
import { instantText } from '../../domain/instant.js';
import { Refusal } from '../../domain/refusal.js';
import type { SessionsContext } from '../sessions-context.js';

/**
 * Creates a session once for each key of a caller: a call with a used key returns the id of its session. Refuses a key
 * that was used for other content. Without a key, creates one each time.
 */
export async function onceForKey(
  transaction: Database,
  { clock }: Pick<SessionsContext, 'clock'>,
  { caller, key, content }: { caller: Caller; key: string | null; content: unknown },
  create: () => Promise<number>,
): Promise<number> {
  if (key === null) return create();
  const request_hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const used = await transaction
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('user_id', '=', caller.id)
    .where('key', '=', key)
    .executeTakeFirst();
  if (used && used.request_hash !== request_hash) throw new Refusal({ code: 'idempotency_key_reused' });
  if (used) return used.session_id;
  const session_id = await create();
  const created_at = instantText(clock.now());
  await transaction
    .insertInto('idempotency_keys')
    .values({ user_id: caller.id, key, request_hash, session_id, created_at })
    .execute();
  return session_id;
}
