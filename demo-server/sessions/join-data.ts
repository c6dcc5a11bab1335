import { effectiveSession } from '../domain/effective-session.js';
import { instantText } from '../domain/instant.js';
import { sessionRefusal } from '../domain/session-refusal.js';
import { hardEnd } from '../domain/session-windows.js';
import type { UserRow } from '../db/tables.js';
import { signRoomToken } from '../local-room/room-token.js';
import { Problem } from '../problem.js';
import type { Call, ServerContext } from '../server-context.js';
import { jitsiServer } from './jitsi-server.js';
import { type Joined, openIntervals } from './join-session.js';
import { memberSessions } from './member-sessions.js';
import { requireAccess } from './require-access.js';
import { sessionProblem } from './session-problem.js';

const longestTokenMs = 2 * 60 * 60_000;

/** What someone who has joined needs to enter the room: the only answer that tells a student its name. */
export async function joinData(
  context: ServerContext,
  { caller, origin }: Call,
  { joinId, session }: Joined,
) {
  const now = context.clock.now();
  const server = jitsiServer(context, session.jitsi_server_url, origin);
  const isInstructor = session.role === 'instructor';
  const name = displayName(caller);
  const data = {
    join_id: joinId,
    jitsi_room_name: session.jitsi_room_name,
    jitsi_server_url: server.url,
    user_display_name: name,
    user_email: caller.email,
    is_instructor: isInstructor,
    subject: session.title,
    hard_end_at: instantText(hardEnd(session)),
    server_time: instantText(now),
  };
  if (!server.isLocalRoom) return data;
  const expiresAt = Math.min(now + longestTokenMs, hardEnd(session));
  const claims = { room: session.jitsi_room_name, name: name ?? '', moderator: isInstructor };
  return {
    ...data,
    jwt: await signRoomToken(context.roomSecret, claims, expiresAt),
    jwt_expires_at: instantText(expiresAt),
  };
}

/** The stay that the caller has in a session; changes nothing. */
export async function presentJoin(
  { db, clock }: ServerContext,
  { caller }: Call,
  sessionId: number,
): Promise<Joined> {
  const stored = await memberSessions(db, caller.id)
    .where('live_sessions.id', '=', sessionId)
    .executeTakeFirst();
  requireAccess('join', stored);
  const now = clock.now();
  const session = effectiveSession(stored, now);
  const refusal = sessionRefusal('join', session, now);
  if (refusal) throw sessionProblem(refusal, session);
  const latest = (await openIntervals(db, sessionId, caller.id)).at(-1);
  if (!latest) throw new Problem('not_joined');
  return { joinId: latest.join_id, session };
}

function displayName({ first_name, last_name, email }: UserRow): string | null {
  return [first_name, last_name].filter(Boolean).join(' ') || email;
}
