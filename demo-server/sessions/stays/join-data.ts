import type { Caller } from '../../domain/caller.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { heartbeatMs } from '../../domain/presence.js';
import { Refusal, refusalOfSession } from '../../domain/refusal.js';
import { sessionRefusal } from '../../domain/session-refusal.js';
import { hardEnd } from '../../domain/session-windows.js';
import { authorize } from '../access/authorize.js';
import { memberSession, type MemberSession } from '../access/member-sessions.js';
import { jitsiServerUrl } from '../schedule/jitsi-server.js';
import type { SessionRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import type { JoinedStay } from './join-session.js';
import { openStays } from './open-stays.js';

const longestTokenMs = 2 * 60 * 60_000;

/** Returns the data that the caller needs to enter the room. Only here do students receive the room's name. */
export async function joinData(
  context: SessionsContext,
  { caller, origin }: { caller: Caller; origin: string },
  { joinId, sendsHeartbeats, session }: JoinedStay,
) {
  const now = context.clock.now();
  const expiresAt = Math.min(now + longestTokenMs, hardEnd(session));
  const jwt = await roomToken(context, caller, session, now, expiresAt);
  return {
    join_id: joinId,
    jitsi_room_name: session.jitsi_room_name,
    jitsi_server_url: jitsiServerUrl(context, session.jitsi_server_url, origin),
    user_display_name: displayName(caller),
    user_email: caller.email,
    is_instructor: session.role === 'instructor',
    subject: session.title,
    ...(jwt !== null && { jwt, jwt_expires_at: instantText(expiresAt) }),
    ...(sendsHeartbeats && { heartbeat_interval_s: heartbeatMs / 1000 }),
    hard_end_at: instantText(hardEnd(session)),
    server_time: instantText(now),
  };
}

/** Reads the caller's latest open stay in a session. Refuses with `not_joined` if there is none. */
export async function latestStay(
  { db, clock, instructorGraceMs }: Pick<SessionsContext, 'db' | 'clock' | 'instructorGraceMs'>,
  { caller, id }: SessionRequest,
): Promise<JoinedStay> {
  const stored = await memberSession(db, caller, id);
  authorize('join', stored);
  const now = clock.now();
  const session = effectiveSession(stored, now, instructorGraceMs);
  const code = sessionRefusal('join', session, now);
  if (code) throw refusalOfSession(code, session);
  const latest = (await openStays(db, id, caller.id)).at(-1);
  if (!latest) throw new Refusal({ code: 'not_joined' });
  return { joinId: latest.join_id, sendsHeartbeats: latest.last_seen_at !== null, session };
}

/** Returns a signed token for the room; null if the default Jitsi server needs none, or if the session uses another server. */
async function roomToken(
  { rooms }: Pick<SessionsContext, 'rooms'>,
  caller: Caller,
  session: MemberSession,
  now: number,
  expiresAt: number,
): Promise<string | null> {
  if (session.jitsi_server_url !== null || rooms.signToken === null) return null;
  const visitor = {
    room: session.jitsi_room_name,
    userId: caller.id,
    name: displayName(caller) ?? '',
    moderator: session.role === 'instructor',
  };
  return rooms.signToken(visitor, now, expiresAt);
}

function displayName({ first_name, last_name, email }: Caller): string | null {
  return [first_name, last_name].filter(Boolean).join(' ') || email;
}
