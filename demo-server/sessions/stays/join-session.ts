import type { Insertable } from 'kysely';
import type { z } from 'zod';
import type { joinRequest } from '../../contract/requests.js';
import { instantText } from '../../domain/instant.js';
import { joinId, joinIdBytes } from '../../domain/join-id.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import type { AttendanceIntervalsTable, Database } from '../../db/tables.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from '../schedule/change-session.js';
import { closeIntervals } from './close-stays.js';
import type { MemberSession } from '../access/member-sessions.js';
import { sessionProblem } from '../session-problem.js';

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
export async function openStays(db: Database, session: number, user: number) {
  return (await selectOpenStays(db, { session, user })).rows;
}

const selectOpenStays = compileOnce((db, parameter: ParameterOf<{ session: number; user: number }>) =>
  db
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', parameter('session'))
    .where('user_id', '=', parameter('user'))
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('join_id'),
);

/** One conditional UPDATE: counting first and taking then would let two writers have the last seat. */
async function takeSeat(transaction: Database, session: MemberSession): Promise<void> {
  const { numAffectedRows } = await updateSeats(transaction, { session: session.id });
  if (numAffectedRows === 0n) throw sessionProblem('session_full', session);
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session'))
    .whereRef('seats_taken', '<', 'max_participants'),
);

type Stay = Required<
  Pick<
    Insertable<AttendanceIntervalsTable>,
    | 'join_id'
    | 'session_id'
    | 'user_id'
    | 'role'
    | 'client_id'
    | 'joined_at'
    | 'last_seen_at'
    | 'counted_from'
  >
>;

async function openStay(transaction: Database, stay: Stay): Promise<void> {
  await insertStay(transaction, stay);
  await insertParticipant(transaction, stay);
}

const insertStay = compileOnce((db, parameter: ParameterOf<Stay>) =>
  db.insertInto('attendance_intervals').values({
    join_id: parameter('join_id'),
    session_id: parameter('session_id'),
    user_id: parameter('user_id'),
    role: parameter('role'),
    client_id: parameter('client_id'),
    joined_at: parameter('joined_at'),
    last_seen_at: parameter('last_seen_at'),
    counted_from: parameter('counted_from'),
  }),
);

const insertParticipant = compileOnce((db, parameter: ParameterOf<Stay>) =>
  db
    .insertInto('live_session_participants')
    .values({
      session_id: parameter('session_id'),
      user_id: parameter('user_id'),
      enrolled_at: parameter('joined_at'),
      joined_at: parameter('joined_at'),
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing()),
);
