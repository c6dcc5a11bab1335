import { instantText } from '../../domain/instant.js';
import { joinId, joinIdBytes } from '../../domain/join-id.js';
import { heardAt } from '../../domain/presence.js';
import { Refusal } from '../../domain/refusal.js';
import { mayTakeSeat } from '../../domain/waiting-list.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import { insertOnce } from '../../db/insert-once.js';
import type { Database } from '../../db/tables.js';
import type { MemberSession } from '../access/member-sessions.js';
import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { removeFromWaitingList, settleWaitingList } from '../waiting/settle-waiting-list.js';
import { closeStays } from './close-stays.js';
import { openStays } from './open-stays.js';

/** Limit for each user in one session. The next join closes the oldest stay. */
const maxOpenStays = 5;

/** The body of a join. */
export interface JoinBody {
  /** Identifies the tab: a second join of the same tab returns the same stay. */
  client_id?: string | null | undefined;
  /** True if the client will send heartbeats. */
  heartbeat?: boolean | null | undefined;
}

/** A stay in a session, and the session at that moment. */
export interface JoinedStay {
  joinId: string;
  /** True if the client sends heartbeats. The stay lapses when they stop. */
  sendsHeartbeats: boolean;
  session: MemberSession;
}

/** Opens a stay of the caller, or returns the open stay of the same tab and renews its lease. The first open stay of a student takes a seat. */
export function joinSession(context: SessionsContext, request: ChangeRequest<JoinBody>): Promise<JoinedStay> {
  return changeSession(context, request, 'join', async ({ transaction, session, body, now }) => {
    await closeStays(transaction, session, {}, now, 'lease');
    const user_id = request.caller.id;
    const client_id = body.client_id ?? null;
    const sendsHeartbeats = body.heartbeat === true;
    const joined_at = instantText(now);
    const open = await openStays(transaction, session.id, user_id);
    const same = open.find((stay) => client_id !== null && stay.client_id === client_id);
    if (same) {
      const { join_id, last_seen_at } = same;
      const isRenewed = sendsHeartbeats || last_seen_at !== null;
      if (isRenewed) await renewStay(transaction, { join_id, last_seen_at: heardAt(same, joined_at) });
      return { joinId: join_id, sendsHeartbeats: isRenewed, session };
    }
    if (session.role === 'student' && !open.some((stay) => stay.role === 'student'))
      await takeSeatInTurn(transaction, session, user_id, now);
    if (open.length >= maxOpenStays)
      await closeStays(transaction, session, { join_id: open[0]!.join_id }, now, 'replaced');
    const join_id = joinId(context.random(joinIdBytes));
    const participation = { session_id: session.id, user_id, joined_at };
    await insertStay(transaction, {
      ...participation,
      join_id,
      role: session.role,
      client_id,
      last_seen_at: sendsHeartbeats ? joined_at : null,
      counted_from: sendsHeartbeats ? null : joined_at,
    });
    await insertParticipant(transaction, { ...participation, enrolled_at: joined_at });
    return { joinId: join_id, sendsHeartbeats, session };
  });
}

/** Takes a seat for a user to whom it is offered; for any user while nobody waits. */
async function takeSeatInTurn(
  transaction: Database,
  session: MemberSession,
  userId: number,
  now: number,
): Promise<void> {
  const waiting = await settleWaitingList(transaction, session, now);
  if (!mayTakeSeat(waiting, userId)) throw new Refusal({ code: 'session_full' });
  await takeSeat(transaction, session);
  if (waiting.length > 0) await removeFromWaitingList(transaction, session.id, userId);
}

/** Takes a seat by one conditional UPDATE: if the seats were counted before it, two writers could take the last one. */
async function takeSeat(transaction: Database, session: MemberSession): Promise<void> {
  const { numAffectedRows } = await updateSeats(transaction, { session: session.id });
  if (numAffectedRows === 0n) throw new Refusal({ code: 'session_full' });
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session'))
    .whereRef('seats_taken', '<', 'max_participants'),
);

const renewStay = compileOnce((db, parameter: ParameterOf<{ join_id: string; last_seen_at: string }>) =>
  db
    .updateTable('attendance_intervals')
    .set({ last_seen_at: parameter('last_seen_at') })
    .where('join_id', '=', parameter('join_id')),
);

const insertStay = insertOnce('attendance_intervals');

/** Inserts nothing at a user's second join, because a user has one row for each session. */
const insertParticipant = insertOnce('live_session_participants', { unlessThere: ['session_id', 'user_id'] });
