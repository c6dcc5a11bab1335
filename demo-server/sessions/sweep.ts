import { effectiveSession } from '../domain/effective-session.js';
import { instantText } from '../domain/instant.js';
import { lapsedBefore } from '../domain/presence.js';
import { scheduledEndOfOverrun } from '../domain/session-windows.js';
import { transact } from '../db/transact.js';
import type { ServerContext } from '../server-context.js';
import { closeIntervals } from './close-intervals.js';
import { storeSession } from './store-session.js';

const keyLifeMs = 24 * 60 * 60_000;

/**
 * Stores what time alone has done, so that streams and counts show it: sessions that are over, seats whose heartbeats
 * stopped. Every call finds that out for itself, so it does not matter when, or whether, this runs.
 */
export async function sweep({ db, clock, live }: ServerContext): Promise<void> {
  const now = clock.now();
  const lapsed = instantText(lapsedBefore(now));
  const due = await db
    .selectFrom('live_sessions')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('status', '=', 'scheduled').and('scheduled_end_time', '<=', instantText(now)),
        eb('status', '=', 'live').and('scheduled_end_time', '<=', instantText(scheduledEndOfOverrun(now))),
        eb(
          'id',
          'in',
          eb
            .selectFrom('attendance_intervals')
            .select('session_id')
            .where('left_at', 'is', null)
            .where('last_seen_at', '<', lapsed),
        ),
      ]),
    )
    .execute();
  for (const { id } of due) {
    const courseId = await transact(db, async (transaction) => {
      const rows = transaction.selectFrom('live_sessions').selectAll().where('id', '=', id);
      const stored = await rows.executeTakeFirstOrThrow();
      const session = effectiveSession(stored, now);
      if (session === stored) await closeIntervals(transaction, session, {}, now, 'lease');
      else await storeSession(transaction, session);
      return session.course_id;
    });
    live.announce(courseId, id);
  }
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', instantText(now - keyLifeMs))
    .execute();
}
