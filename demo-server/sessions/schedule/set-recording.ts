import type { z } from 'zod';
import type { recordingRequest } from '../../contract/requests.js';
import { editedSession } from '../../domain/session-transitions.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Sets the link to a session's recording, and whether students may follow it (they may, unless told otherwise). */
export function setRecording(
  context: ServerContext,
  request: ApiRequest<z.output<typeof recordingRequest>>,
): Promise<void> {
  return changeSession(context, request, 'record', async ({ transaction, session, body, now }) => {
    const { recording_url, recording_visible } = body;
    const visible = recording_visible === undefined ? session.recording_visible : Number(recording_visible);
    const edited = editedSession(session, now, { recording_url, recording_visible: visible });
    if (edited !== session) await storeSession(transaction, edited);
  });
}
