import { z } from 'zod';
import { instantText } from '../domain/instant.js';
import { roomName, roomNameBytes } from '../domain/room-name.js';
import { scheduleError } from '../domain/schedule-error.js';
import { instant, plainText } from '../http/fields.js';
import { Problem } from '../problem.js';
import type { Call, ServerContext } from '../server-context.js';
import { storedJitsiServer } from './jitsi-server.js';
import { requireCourseAccess } from './require-access.js';

/** Body of the call that creates a session. */
export const createBody = z.strictObject({
  title: plainText({ shortest: 1, longest: 255, lines: false }),
  description: plainText({ shortest: 0, longest: 5_000, lines: true }).nullish(),
  scheduled_start_time: instant,
  scheduled_end_time: instant,
  max_participants: z.int().min(1).max(1_000).default(100),
  recording_enabled: z.boolean().default(true),
  jitsi_server_url: z.string().max(255).nullish(),
});

/** Schedules a session in a course, with a room name of its own, and gives its id. */
export async function createSession(
  context: ServerContext,
  call: Call,
  courseId: number,
  body: () => z.infer<typeof createBody>,
): Promise<number> {
  const { db, clock, config } = context;
  await requireCourseAccess(db, 'create', courseId, call.caller.id);
  const wanted = body();
  const now = clock.now();
  const fault = scheduleError(wanted.scheduled_start_time, wanted.scheduled_end_time, now);
  if (fault) throw invalid(fault.field, fault.code);
  const jitsiServerUrl = storedJitsiServer(context, wanted.jitsi_server_url, call.origin);
  if (jitsiServerUrl === undefined) throw invalid('jitsi_server_url', 'out_of_range');
  const { id } = await db
    .insertInto('live_sessions')
    .values({
      course_id: courseId,
      instructor_id: call.caller.id,
      title: wanted.title,
      description: wanted.description || null,
      scheduled_start_time: instantText(wanted.scheduled_start_time),
      scheduled_end_time: instantText(wanted.scheduled_end_time),
      status: 'scheduled',
      jitsi_room_name: roomName(config.roomPrefix, context.random(roomNameBytes)),
      jitsi_server_url: jitsiServerUrl,
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
