import { editedSession } from '../../domain/session-transitions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** A link to a recording; null removes it. */
export interface RecordingLink {
  recording_url: string | null;
  /** False hides the link from students; undefined keeps the present setting. */
  recording_visible?: boolean | undefined;
}

/** Sets the link to a session's recording. */
export function setRecording(context: SessionsContext, request: ChangeRequest<RecordingLink>): Promise<void> {
  return changeSession(context, request, 'record', async ({ transaction, session, body, now }) => {
    const { recording_url, recording_visible } = body;
    const visible = recording_visible === undefined ? session.recording_visible : Number(recording_visible);
    const edited = editedSession(session, now, { recording_url, recording_visible: visible });
    if (edited !== session) await storeSession(transaction, edited);
  });
}
