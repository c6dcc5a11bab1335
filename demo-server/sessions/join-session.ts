import type { Insertable } from 'kysely';
import type { z } from 'zod';
import type { joinRequest } from '../contract/requests.js';
import { instantText } from '../domain/instant.js';
import { joinId, joinIdBytes } from '../domain/join-id.js';
import type { AttendanceIntervalsTable, Database } from '../db/tables.js';
import type { ApiRequest } from '../http/mount.js';
import type { ServerContext } from '../server-context.js';
import { changeSession } from './change-session.js';
import { closeIntervals } from './close-intervals.js';
import type { MemberSession } from './member-sessions.js';
import { sessionProblem } from './session-problem.js';

const maxOpenStays = 5;

/** A stay in a session, and the session at that moment. */
export interface Joined {
  joinId: string;
  /** The client sends heartbeats; without them the seat lapses. */
  sendsHeartbeats: boolean;
  session: MemberSession;
}

/** Lets the caller in, a student only where a seat is free. */
export function joinSession(
  context: ServerContext,
  request: ApiRequest<z.output<typeof joinRequest>>,
): Promise<Joined> {
  return changeSession(context, request, 'join', async ({ transaction, session, body, now }) => {
    await closeIntervals(transaction, session, {}, now, 'lease');
    const user_id = request.call.caller.id;
    const client_id = body.client_id ?? null;
    const sendsHeartbeats = body.heartbeat === true;
    const at = instantText(now);
    const open = await openStays(transaction, session.id, user_id);
    const same = open.find((stay) => client_id !== null && stay.client_id === client_id);
    if (same) return { joinId: same.join_id, sendsHeartbeats: same.last_seen_at !== null, session };
    if (session.role === 'student' && !open.some((stay) => stay.role === 'student'))
      await takeSeat(transaction, session);
    if (open.length >= maxOpenStays)
      await closeIntervals(transaction, session, { join_id: open[0]!.join_id }, now, 'replaced');
    const join_id = joinId(context.random(joinIdBytes));
    await openStay(transaction, {
      join_id,
      session_id: session.id,
      user_id,
      role: session.role,
      client_id,
      joined_at: at,
      last_seen_at: sendsHeartbeats ? at : null,
      counted_from: sendsHeartbeats ? null : at,
    });
    return { joinId: join_id, sendsHeartbeats, session };
  });
}

/** A user's stays that have not ended, oldest first. */
export function openStays(db: Database, sessionId: number, userId: number) {
  return db
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('join_id')
    .execute();
}

/** One conditional UPDATE: counting first and taking then would let two writers have the last seat. */
async function takeSeat(transaction: Database, session: MemberSession): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', session.id)
    .whereRef('seats_taken', '<', 'max_participants')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw sessionProblem('session_full', session);
}

async function openStay(transaction: Database, stay: Insertable<AttendanceIntervalsTable>): Promise<void> {
  const { session_id, user_id, joined_at } = stay;
  await transaction.insertInto('attendance_intervals').values(stay).execute();
  await transaction
    .insertInto('live_session_participants')
    .values({ session_id, user_id, enrolled_at: joined_at, joined_at })
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing())
    .execute();
}
