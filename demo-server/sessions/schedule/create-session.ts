import { createHash } from 'node:crypto';
import { instantText } from '../../domain/instant.js';
import { Refusal } from '../../domain/refusal.js';
import { roomName, roomNameBytes } from '../../domain/room-name.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import { authorizeInCourse } from '../access/authorize.js';
import type { CourseRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { storedJitsiServer } from './jitsi-server.js';
import { requireSchedule } from './require-schedule.js';

/** A session to schedule; times in milliseconds since the epoch. */
export interface NewSession {
  title: string;
  description?: string | null | undefined;
  scheduled_start_time: number;
  scheduled_end_time: number;
  max_participants: number;
  recording_enabled: boolean;
  jitsi_server_url?: string | null | undefined;
}

/** A call that creates a session. Body and key are validated when read: after authorization. */
export interface CreateRequest extends CourseRequest {
  body: () => NewSession;
  /** A repeated call with the same key returns the session that the first one created; null: no key. */
  idempotencyKey: () => string | null;
  /** Where the caller reaches this API. */
  origin: string;
}

/** Schedules a session in a course, with a room name of its own, and returns its id. */
export async function createSession(context: SessionsContext, request: CreateRequest): Promise<number> {
  const { caller, courseId } = request;
  const id = await transact(context.db, async (transaction) => {
    await authorizeInCourse(transaction, caller, 'create', courseId);
    const wanted = request.body();
    const key = request.idempotencyKey();
    if (key === null) return insertSession(transaction, context, request, wanted);
    const request_hash = createHash('sha256')
      .update(JSON.stringify([courseId, wanted]))
      .digest('hex');
    const used = await transaction
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('user_id', '=', caller.id)
      .where('key', '=', key)
      .executeTakeFirst();
    if (used && used.request_hash !== request_hash) throw new Refusal({ code: 'idempotency_key_reused' });
    if (used) return used.session_id;
    const session_id = await insertSession(transaction, context, request, wanted);
    const created_at = instantText(context.clock.now());
    await transaction
      .insertInto('idempotency_keys')
      .values({ user_id: caller.id, key, request_hash, session_id, created_at })
      .execute();
    return session_id;
  });
  context.announce(courseId, id);
  return id;
}

async function insertSession(
  transaction: Database,
  context: SessionsContext,
  { caller, courseId, origin }: CreateRequest,
  wanted: NewSession,
): Promise<number> {
  const now = context.clock.now();
  const { scheduled_start_time: start, scheduled_end_time: end } = wanted;
  requireSchedule(start, end, now);
  const { id } = await transaction
    .insertInto('live_sessions')
    .values({
      course_id: courseId,
      instructor_id: caller.id,
      title: wanted.title,
      description: wanted.description || null,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      status: 'scheduled',
      jitsi_room_name: roomName(context.rooms.prefix, context.random(roomNameBytes)),
      jitsi_server_url: storedJitsiServer(context, wanted.jitsi_server_url, origin),
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
