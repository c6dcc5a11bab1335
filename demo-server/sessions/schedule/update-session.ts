import { instantText } from '../../domain/instant.js';
import { Refusal, refusalOfSession } from '../../domain/refusal.js';
import { sessionRefusal } from '../../domain/session-refusal.js';
import { editedSession } from '../../domain/session-transitions.js';
import type { Database } from '../../db/tables.js';
import { courseInstructors } from '../access/course-instructors.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import type { NewSession } from './create-session.js';
import { storedJitsiServer } from './jitsi-server.js';
import { requireSchedule } from './require-schedule.js';
import { storeSession } from './store-session.js';

/** New values of a scheduled session; what is undefined stays. */
export type SessionChanges = { [Field in keyof NewSession]?: NewSession[Field] | undefined } & {
  /** The instructor to whom the session is handed over. */
  instructor_id?: number | undefined;
};

/** A call that edits a session. */
export interface UpdateRequest extends ChangeRequest<SessionChanges> {
  /** Versions of the session that the caller accepts to change; null: any. */
  versions: readonly number[] | null;
  /** Where the caller reaches this API. */
  origin: string;
}

/** Edits, reschedules or hands over a session that has not been started. A live one can only be handed over. */
export function updateSession(context: SessionsContext, request: UpdateRequest): Promise<void> {
  const { versions, origin } = request;
  return changeSession(context, request, 'hand_over', async ({ transaction, session, body, now }) => {
    const { instructor_id = session.instructor_id, ...edits } = body;
    const isEdited = Object.values(edits).some((value) => value !== undefined);
    const code = isEdited || body.instructor_id === undefined ? sessionRefusal('edit', session, now) : null;
    if (code) throw refusalOfSession(code, session);
    if (versions && !versions.includes(session.version)) throw new Refusal({ code: 'version_conflict' });
    if (instructor_id !== session.instructor_id)
      await requireInstructor(transaction, session.course_id, instructor_id);
    const { scheduled_start_time, scheduled_end_time, description, recording_enabled, jitsi_server_url } =
      edits;
    const previousStart = Date.parse(session.scheduled_start_time);
    const start = scheduled_start_time ?? previousStart;
    const end = scheduled_end_time ?? Date.parse(session.scheduled_end_time);
    if (isEdited) requireSchedule(start, end, now, previousStart);
    const edited = editedSession(session, now, {
      instructor_id,
      title: body.title ?? session.title,
      description: description === undefined ? session.description : description || null,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      max_participants: body.max_participants ?? session.max_participants,
      recording_enabled: Number(recording_enabled ?? session.recording_enabled),
      jitsi_server_url:
        jitsi_server_url === undefined
          ? session.jitsi_server_url
          : storedJitsiServer(context, jitsi_server_url, origin),
    });
    if (edited !== session) await storeSession(transaction, edited);
  });
}

/** Refuses a user who is not an instructor of the course now. */
async function requireInstructor(transaction: Database, courseId: number, userId: number): Promise<void> {
  const instructor = await courseInstructors(transaction, courseId)
    .where('users.id', '=', userId)
    .executeTakeFirst();
  if (!instructor)
    throw new Refusal({ code: 'invalid_field', field: 'instructor_id', fault: 'not_an_instructor' });
}
