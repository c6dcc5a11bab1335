import { instantText } from '../../domain/instant.js';
import { Refusal } from '../../domain/refusal.js';
import { editedSession } from '../../domain/session-transitions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import type { NewSession } from './create-session.js';
import { storedJitsiServer } from './jitsi-server.js';
import { requireSchedule } from './require-schedule.js';
import { storeSession } from './store-session.js';

/** New values of a scheduled session; what is undefined stays. */
export type SessionChanges = { [Field in keyof NewSession]?: NewSession[Field] | undefined };

/** A call that edits a session. */
export interface UpdateRequest extends ChangeRequest<SessionChanges> {
  /** Versions of the session that the caller accepts to change; null: any. */
  versions: readonly number[] | null;
  /** Where the caller reaches this API. */
  origin: string;
}

/** Edits or reschedules a session that has not been started. */
export function updateSession(context: SessionsContext, request: UpdateRequest): Promise<void> {
  const { versions, origin } = request;
  return changeSession(context, request, 'edit', async ({ transaction, session, body, now }) => {
    if (versions && !versions.includes(session.version)) throw new Refusal({ code: 'version_conflict' });
    const { scheduled_start_time, scheduled_end_time, description, recording_enabled, jitsi_server_url } =
      body;
    const previousStart = Date.parse(session.scheduled_start_time);
    const start = scheduled_start_time ?? previousStart;
    const end = scheduled_end_time ?? Date.parse(session.scheduled_end_time);
    requireSchedule(start, end, now, previousStart);
    const edited = editedSession(session, now, {
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
