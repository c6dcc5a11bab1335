import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { lapsedBefore } from '../../domain/presence.js';
import { scheduledEndOfOverrun } from '../../domain/session-windows.js';
import { locked } from '../../db/locked.js';
import { transact } from '../../db/transact.js';
import type { ServerContext } from '../../server-context.js';
import { closeIntervals } from '../stays/close-stays.js';
import { storeSession } from './store-session.js';

const minute = 60_000;
const keyLifeMs = 24 * 60 * minute;

/**
 * Stores what time alone has done, so that streams and counts show it: sessions that are over, seats whose heartbeats
 * stopped. Every call finds that out for itself, so it does not matter when, or whether, this runs.
 */
export async function sweep({ db, clock, announce, live, notices }: ServerContext): Promise<void> {
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
      const one = transaction.selectFrom('live_sessions').selectAll().where('id', '=', id);
      const stored = await locked(transaction, one).executeTakeFirstOrThrow();
      const session = effectiveSession(stored, now);
      if (session === stored) await closeIntervals(transaction, session, {}, now, 'lease');
      else await storeSession(transaction, session);
      return session.course_id;
    });
    announce(courseId, id);
  }
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', instantText(now - keyLifeMs))
    .execute();
  if (notices) await catchUp({ db, live }, now);
}

/** What another process has stored and could not tell any more, as when it was killed; and whom it need no longer count. */
async function catchUp({ db, live }: Pick<ServerContext, 'db' | 'live'>, now: number): Promise<void> {
  const changed = await db
    .selectFrom('live_sessions')
    .select(['id', 'course_id'])
    .where('updated_at', '>', instantText(now - minute))
    .execute();
  for (const { id, course_id } of changed) live.announce(course_id, id);
  await db
    .deleteFrom('rate_buckets')
    .where('at', '<', now - minute)
    .execute();
}
