import { instantText } from '../../domain/instant.js';
import { lapsedBefore } from '../../domain/presence.js';
import { type WaitingStudent, waitingListAt } from '../../domain/waiting-list.js';
import type { Database, SessionRow } from '../../db/tables.js';
import { readOutage } from '../stays/record-availability.js';

/** The waiting lists of sessions, in their order, by the session's id. Sessions where nobody waits have none. */
export type WaitingLists = ReadonlyMap<number, readonly WaitingStudent[]>;

/** A session whose waiting list can be read. */
type Waited = Pick<SessionRow, 'id' | 'max_participants'> & { has_waiting: unknown };

/** Reads waiting lists with the effects of time, which may not be stored yet. */
export async function readWaitingLists(
  db: Database,
  sessions: readonly Waited[],
  now: number,
): Promise<WaitingLists> {
  const waited = sessions.filter(({ has_waiting }) => Boolean(has_waiting));
  if (waited.length === 0) return new Map();
  const ids = waited.map(({ id }) => id);
  const outage = await readOutage(db, now);
  const students = await db
    .selectFrom('waiting_students')
    .select(['session_id', 'user_id', 'last_seen_at', 'offered_until'])
    .where('session_id', 'in', ids)
    .orderBy('place')
    .execute();
  const seats = await db
    .selectFrom('attendance_intervals')
    .select(['session_id', ({ fn }) => fn.count<number>('user_id').distinct().as('taken')])
    .where('session_id', 'in', ids)
    .where('role', '=', 'student')
    .where('left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('last_seen_at', 'is', null),
        eb('last_seen_at', '>=', instantText(lapsedBefore(now, outage))),
      ]),
    )
    .groupBy('session_id')
    .execute();
  const taken = new Map(seats.map((row) => [row.session_id, row.taken]));
  return new Map(
    waited.map(({ id, max_participants }) => {
      const stored = students.filter(({ session_id }) => session_id === id);
      return [id, waitingListAt(stored, max_participants - (taken.get(id) ?? 0), now, outage)];
    }),
  );
}
