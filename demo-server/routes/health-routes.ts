import { Hono } from 'hono';
import { Problem } from '../contract/problem.js';
import { instantText } from '../domain/instant.js';
import type { ServerContext } from '../server-context.js';

/** For who watches over the server: `/healthz`, it runs; `/readyz`, it can store something. */
export function healthRoutes({ db, clock }: ServerContext): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ data: { status: 'ok' } }))
    .get('/readyz', async (c) => {
      await db
        .updateTable('readiness')
        .set({ checked_at: instantText(clock.now()) })
        .execute()
        .catch(() => {
          throw new Problem('storage_unavailable');
        });
      return c.json({ data: { status: 'ready' } });
    });
}
