import { type WaitingStudent, waitingListAt } from '../../domain/waiting-list.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import { insertOnce } from '../../db/insert-once.js';
import type { Database, SessionRow } from '../../db/tables.js';
import { closeStays } from '../stays/close-stays.js';
import { readOutage } from '../stays/record-availability.js';

/**
 * Stores the effects of time on the waiting list of a live session, which must be locked, and offers its free seats.
 * Returns the list in its order.
 */
export async function settleWaitingList(
  transaction: Database,
  session: SessionRow,
  now: number,
): Promise<WaitingStudent[]> {
  const { rows: stored } = await selectWaiting(transaction, { session: session.id });
  if (stored.length === 0 || session.status !== 'live') return [];
  await closeStays(transaction, session, {}, now, 'lease');
  const seats = await transaction
    .selectFrom('live_sessions')
    .select(['seats_taken', 'max_participants'])
    .where('id', '=', session.id)
    .executeTakeFirstOrThrow();
  const freeSeats = seats.max_participants - seats.seats_taken;
  const list = waitingListAt(stored, freeSeats, now, await readOutage(transaction, now));
  await storeList(transaction, session.id, stored, list);
  return list;
}

type StoredStudent = Awaited<ReturnType<typeof selectWaiting>>['rows'][number];

/** Stores a list. A student who moves to the end gets a new row, whose place is the greatest. */
async function storeList(
  transaction: Database,
  sessionId: number,
  stored: StoredStudent[],
  list: StoredStudent[],
): Promise<void> {
  const offers = new Map(stored.map(({ place, offered_until }) => [place, offered_until]));
  let changed = await removeStudents(
    transaction,
    sessionId,
    stored.filter(({ place }) => !list.some((kept) => kept.place === place)).map(({ user_id }) => user_id),
  );
  let last = 0;
  for (const { place, user_id, last_seen_at, offered_until } of list) {
    if (place < last) {
      await removeStudents(transaction, sessionId, [user_id]);
      await insertStudent(transaction, { session_id: sessionId, user_id, last_seen_at, offered_until });
      changed = true;
    } else if (offers.get(place) !== offered_until) {
      await transaction
        .updateTable('waiting_students')
        .set({ offered_until })
        .where('place', '=', place)
        .execute();
      changed = true;
    }
    last = Math.max(last, place);
  }
  if (changed) await raiseWaitingVersion(transaction, { session: sessionId });
}

/** Removes a student from the waiting list of a session. Does nothing if the student does not wait. */
export async function removeFromWaitingList(
  transaction: Database,
  sessionId: number,
  userId: number,
): Promise<void> {
  if (await removeStudents(transaction, sessionId, [userId]))
    await raiseWaitingVersion(transaction, { session: sessionId });
}

/** Adds a student to the end of the waiting list of a session, or stores a heartbeat of one who waits already. */
export async function addToWaitingList(
  transaction: Database,
  { sessionId, userId, at }: { sessionId: number; userId: number; at: string },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('waiting_students')
    .set({ last_seen_at: at })
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await insertStudent(transaction, {
    session_id: sessionId,
    user_id: userId,
    last_seen_at: at,
    offered_until: null,
  });
  await raiseWaitingVersion(transaction, { session: sessionId });
}

async function removeStudents(transaction: Database, sessionId: number, userIds: number[]): Promise<boolean> {
  if (userIds.length === 0) return false;
  const { numDeletedRows } = await transaction
    .deleteFrom('waiting_students')
    .where('session_id', '=', sessionId)
    .where('user_id', 'in', userIds)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

const insertStudent = insertOnce('waiting_students');

const selectWaiting = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .selectFrom('waiting_students')
    .select(['place', 'user_id', 'last_seen_at', 'offered_until'])
    .where('session_id', '=', parameter('session'))
    .orderBy('place'),
);

const raiseWaitingVersion = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ waiting_version: eb('waiting_version', '+', 1) }))
    .where('id', '=', parameter('session')),
);
