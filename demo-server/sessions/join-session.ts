import { z } from 'zod';
import { instantText } from '../domain/instant.js';
import { joinId, joinIdBytes } from '../domain/join-id.js';
import { sessionRefusal } from '../domain/session-refusal.js';
import type { Database } from '../db/tables.js';
import type { Call, ServerContext } from '../server-context.js';
import { type ChangeRequest, changeSession } from './change-session.js';
import { closeIntervals } from './close-intervals.js';
import type { MemberSession } from './member-sessions.js';
import { sessionProblem } from './session-problem.js';

const maxOpenIntervals = 5;

/** Body of `join`; the same `client_id` asks for the same stay again. */
export const joinBody = z.strictObject({
  client_id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullish(),
  heartbeat: z.boolean().nullish(),
});

/** A stay in a session, and the session at that moment. */
export interface Joined {
  joinId: string;
  session: MemberSession;
}

/** Lets the caller in, a student only where a seat is free. */
export function joinSession(
  context: ServerContext,
  call: Call,
  request: ChangeRequest<z.infer<typeof joinBody>>,
): Promise<Joined> {
  return changeSession(context, call, 'join', request, async ({ transaction, session, body, now }) => {
    const clientId = body.client_id ?? null;
    const refusal = sessionRefusal('join', session, now);
    if (refusal) throw sessionProblem(refusal, session);
    const userId = call.caller.id;
    const open = await openIntervals(transaction, session.id, userId);
    const same = clientId !== null && open.find((interval) => interval.client_id === clientId);
    if (same) return { joinId: same.join_id, session };
    if (session.role === 'student' && !open.some((interval) => interval.role === 'student'))
      await takeSeat(transaction, session);
    const oldest = open[0];
    if (oldest && open.length >= maxOpenIntervals)
      await closeIntervals(transaction, session, { join_id: oldest.join_id }, now, 'replaced');
    const id = joinId(context.random(joinIdBytes));
    await openInterval(transaction, session, userId, id, clientId, instantText(now));
    return { joinId: id, session };
  });
}

/** The caller's stays that have not ended, oldest first. */
export function openIntervals(db: Database, sessionId: number, userId: number) {
  return db
    .selectFrom('attendance_intervals')
    .select(['join_id', 'client_id', 'role'])
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

async function openInterval(
  transaction: Database,
  { id: session_id, role }: MemberSession,
  user_id: number,
  join_id: string,
  client_id: string | null,
  joined_at: string,
): Promise<void> {
  await transaction
    .insertInto('attendance_intervals')
    .values({ join_id, session_id, user_id, role, client_id, joined_at })
    .execute();
  await transaction
    .insertInto('live_session_participants')
    .values({ session_id, user_id, enrolled_at: joined_at, joined_at })
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing())
    .execute();
}
