import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Problem } from '../../contract/problem.js';
import type { newSession } from '../../contract/requests.js';
import { instantText } from '../../domain/instant.js';
import { roomName, roomNameBytes } from '../../domain/room-name.js';
import { scheduleError } from '../../domain/schedule-error.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorizeInCourse } from '../access/authorize.js';
import { storedJitsiServer } from './jitsi-server.js';

type NewSession = z.output<typeof newSession>;

/**
 * Schedules a session in a course, with a room name of its own, and gives its id. A request that is repeated with its
 * `Idempotency-Key` gives the session that it made at first.
 */
export async function createSession(
  context: ServerContext,
  { c, call, id: courseId, body }: ApiRequest<NewSession>,
): Promise<number> {
  const key = c.req.header('idempotency-key');
  const id = await transact(context.db, async (transaction) => {
    await authorizeInCourse(transaction, call, 'create', courseId);
    const wanted = body();
    if (key === undefined) return insertSession(transaction, context, wanted, courseId, call);
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalid('Idempotency-Key', 'invalid_text');
    const request_hash = createHash('sha256')
      .update(JSON.stringify([courseId, wanted]))
      .digest('hex');
    const used = await transaction
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('user_id', '=', call.caller.id)
      .where('key', '=', key)
      .executeTakeFirst();
    if (used && used.request_hash !== request_hash) throw new Problem('idempotency_key_reused');
    if (used) return used.session_id;
    const session_id = await insertSession(transaction, context, wanted, courseId, call);
    const created_at = instantText(context.clock.now());
    await transaction
      .insertInto('idempotency_keys')
      .values({ user_id: call.caller.id, key, request_hash, session_id, created_at })
      .execute();
    return session_id;
  });
  context.announce(courseId, id);
  return id;
}

/** Throws what is wrong with the times of a session. */
export function requireSchedule(...times: Parameters<typeof scheduleError>): void {
  const fault = scheduleError(...times);
  if (fault) throw invalid(fault.field, fault.code);
}

/** What to store for the server that was asked for. Throws when it is not one that may be. */
export function requireJitsiServer(
  context: ServerContext,
  wanted: string | null | undefined,
  origin: string,
): string | null {
  const stored = storedJitsiServer(context, wanted, origin);
  if (stored === undefined) throw invalid('jitsi_server_url', 'out_of_range');
  return stored;
}

async function insertSession(
  transaction: Database,
  context: ServerContext,
  wanted: NewSession,
  course_id: number,
  { caller, origin }: ApiRequest['call'],
): Promise<number> {
  const now = context.clock.now();
  const { scheduled_start_time: start, scheduled_end_time: end } = wanted;
  requireSchedule(start, end, now);
  const { id } = await transaction
    .insertInto('live_sessions')
    .values({
      course_id,
      instructor_id: caller.id,
      title: wanted.title,
      description: wanted.description || null,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      status: 'scheduled',
      jitsi_room_name: roomName(context.config.roomPrefix, context.random(roomNameBytes)),
      jitsi_server_url: requireJitsiServer(context, wanted.jitsi_server_url, origin),
      max_participants: wanted.max_participants,
      recording_enabled: Number(wanted.recording_enabled),
      version: 1,
      created_at: instantText(now),
      updated_at: instantText(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function invalid(field: string, code: string): Problem {
  return new Problem('validation_failed', { errors: [{ pointer: `/${field}`, code }] });
}
