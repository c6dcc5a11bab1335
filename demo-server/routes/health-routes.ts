import { Hono } from 'hono';
import { Problem } from '../contract/problem.js';
import { instantText } from '../domain/instant.js';
import type { SessionsContext } from '../sessions/sessions-context.js';

/** Health checks: `/healthz` answers while the process runs, `/readyz` while the database can be written to. */
export function healthRoutes({ db, clock }: Pick<SessionsContext, 'db' | 'clock'>): Hono {
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
