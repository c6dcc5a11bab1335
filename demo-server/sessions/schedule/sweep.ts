import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { lapsedBefore } from '../../domain/presence.js';
import { locked } from '../../db/locked.js';
import { transact } from '../../db/transact.js';
import { closeRevokedStays } from '../stays/close-revoked-stays.js';
import { closeStays } from '../stays/close-stays.js';
import type { ChangeContext } from './change-session.js';
import { effectiveStatus, instructorPresence, statusTimes } from './instructor-presence.js';
import { readOutage } from '../stays/record-availability.js';
import { storeSession } from './store-session.js';

const keyLifeMs = 24 * 60 * 60_000;

/**
 * Stores the effects of time, so that streams and counts show them: ended sessions and lapsed stays. Frees the seats of
 * students who are no longer members. Deletes old idempotency keys. Each call applies the effects of time by itself, so correctness does not depend on when this runs.
 */
export async function sweep({ db, clock, instructorGraceMs, announce }: ChangeContext): Promise<void> {
  const now = clock.now();
  const lapsed = instantText(lapsedBefore(now, await readOutage(db, now)));
  const due = await db
    .selectFrom('live_sessions')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['scheduled', 'live'])
          .and('scheduled_end_time', '<=', instantText(now))
          .and('deleted_at', 'is', null)
          .and(effectiveStatus(statusTimes(now, instructorGraceMs)), '=', 'ended'),
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
      const one = transaction
        .selectFrom('live_sessions')
        .selectAll()
        .select(instructorPresence)
        .where('id', '=', id);
      const stored = await locked(transaction, one).executeTakeFirstOrThrow();
      const session = effectiveSession(stored, now, instructorGraceMs);
      if (session === stored) await closeStays(transaction, session, {}, now, 'lease');
      else await storeSession(transaction, session);
      return session.course_id;
    });
    announce(courseId, id);
  }
  await closeRevokedStays({ db, clock, announce });
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', instantText(now - keyLifeMs))
    .execute();
}
