import { instantText } from '../../domain/instant.js';
import { roomName, roomNameBytes } from '../../domain/room-name.js';
import type { Database, SessionRow } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import { authorizeInCourse } from '../access/authorize.js';
import type { CourseRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { storedJitsiServer } from './jitsi-server.js';
import { onceForKey } from './once-for-key.js';
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
  const { caller, courseId, origin } = request;
  const id = await transact(context.db, async (transaction) => {
    await authorizeInCourse(transaction, caller, 'create', courseId);
    const wanted = request.body();
    const key = request.idempotencyKey();
    return onceForKey(transaction, context, { caller, key, content: [courseId, wanted] }, () =>
      insertSession(transaction, context, {
        course_id: courseId,
        instructor_id: caller.id,
        title: wanted.title,
        description: wanted.description || null,
        start: wanted.scheduled_start_time,
        end: wanted.scheduled_end_time,
        max_participants: wanted.max_participants,
        recording_enabled: Number(wanted.recording_enabled),
        jitsi_server_url: storedJitsiServer(context, wanted.jitsi_server_url, origin),
      }),
    );
  });
  context.announce(courseId, id);
  return id;
}

/** The columns of a session that its creation decides; start and end in milliseconds since the epoch. */
type InsertedSession = Pick<
  SessionRow,
  | 'course_id'
  | 'instructor_id'
  | 'title'
  | 'description'
  | 'max_participants'
  | 'recording_enabled'
  | 'jitsi_server_url'
> & { start: number; end: number };

/** Stores a new session with a room name of its own, and returns its id. Refuses invalid times. */
export async function insertSession(
  transaction: Database,
  context: SessionsContext,
  { start, end, ...columns }: InsertedSession,
): Promise<number> {
  const now = context.clock.now();
  requireSchedule(start, end, now);
  const { id } = await transaction
    .insertInto('live_sessions')
    .values({
      ...columns,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      status: 'scheduled',
      jitsi_room_name: roomName(context.rooms.prefix, context.random(roomNameBytes)),
      version: 1,
      created_at: instantText(now),
      updated_at: instantText(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
