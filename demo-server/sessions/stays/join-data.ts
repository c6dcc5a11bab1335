import type { z } from 'zod';
import type * as answers from '../../contract/answers.js';
import { Problem } from '../../contract/problem.js';
import { signJitsiToken } from '../../auth/jitsi-token.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { heartbeatMs } from '../../domain/presence.js';
import { sessionRefusal } from '../../domain/session-refusal.js';
import { hardEnd } from '../../domain/session-windows.js';
import type { UserRow } from '../../db/tables.js';
import type { ApiRequest } from '../../http/mount.js';
import { signRoomToken } from '../../local-room/room-token.js';
import type { Call, ServerContext } from '../../server-context.js';
import { authorize } from '../access/authorize.js';
import { jitsiServer } from '../schedule/jitsi-server.js';
import { type Joined, openStays } from './join-session.js';
import { memberSession, type MemberSession } from '../access/member-sessions.js';
import { sessionProblem } from '../session-problem.js';

const longestTokenMs = 2 * 60 * 60_000;

/** What someone who has joined needs to enter the room: the only answer that tells a student its name. */
export async function joinData(
  context: ServerContext,
  { call }: Pick<ApiRequest, 'call'>,
  { joinId, sendsHeartbeats, session }: Joined,
): Promise<{ data: z.input<typeof answers.joinData> }> {
  const now = context.clock.now();
  const expiresAt = Math.min(now + longestTokenMs, hardEnd(session));
  const jwt = await roomToken(context, call, session, now, expiresAt);
  return {
    data: {
      join_id: joinId,
      jitsi_room_name: session.jitsi_room_name,
      jitsi_server_url: jitsiServer(context, session.jitsi_server_url, call.origin).url,
      user_display_name: displayName(call.caller),
      user_email: call.caller.email,
      is_instructor: session.role === 'instructor',
      subject: session.title,
      ...(jwt !== null && { jwt, jwt_expires_at: instantText(expiresAt) }),
      ...(sendsHeartbeats && { heartbeat_interval_s: heartbeatMs / 1000 }),
      hard_end_at: instantText(hardEnd(session)),
      server_time: instantText(now),
    },
  };
}

/** The stay that the caller has in a session; changes nothing. */
export async function presentJoin(
  { db, clock }: ServerContext,
  { call, id }: Pick<ApiRequest, 'call' | 'id'>,
): Promise<Joined> {
  const stored = await memberSession(db, call, id);
  authorize('join', stored);
  const now = clock.now();
  const session = effectiveSession(stored, now);
  const refusal = sessionRefusal('join', session, now);
  if (refusal) throw sessionProblem(refusal, session);
  const latest = (await openStays(db, id, call.caller.id)).at(-1);
  if (!latest) throw new Problem('not_joined');
  return { joinId: latest.join_id, sendsHeartbeats: latest.last_seen_at !== null, session };
}

/** A token for the room, where its server asks for one: the local room, and the Jitsi server whose keys are configured. */
async function roomToken(
  { config, roomSecret }: ServerContext,
  { caller }: Call,
  session: MemberSession,
  now: number,
  expiresAt: number,
): Promise<string | null> {
  const room = session.jitsi_room_name;
  const name = displayName(caller) ?? '';
  const moderator = session.role === 'instructor';
  if (session.jitsi_server_url !== null) return null;
  if (config.jitsiServerUrl === null) return signRoomToken(roomSecret, { room, name, moderator }, expiresAt);
  if (config.jitsiSigner === null) return null;
  return signJitsiToken(config.jitsiSigner, { room, userId: caller.id, name, moderator }, now, expiresAt);
}

function displayName({ first_name, last_name, email }: UserRow): string | null {
  return [first_name, last_name].filter(Boolean).join(' ') || email;
}
