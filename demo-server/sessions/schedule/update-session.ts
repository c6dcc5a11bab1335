import type { z } from 'zod';
import type { sessionChanges } from '../../contract/requests.js';
import { Problem } from '../../contract/problem.js';
import { instantText } from '../../domain/instant.js';
import { editedSession } from '../../domain/session-transitions.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { changeSession } from './change-session.js';
import { requireJitsiServer, requireSchedule } from './create-session.js';
import { storeSession } from './store-session.js';

/** Edits or reschedules a session that has not been started. What is left out stays. */
export function updateSession(
  context: ServerContext,
  request: ApiRequest<z.output<typeof sessionChanges>>,
): Promise<void> {
  const ifMatch = request.c.req.header('if-match');
  return changeSession(context, request, 'edit', async ({ transaction, session, body, now }) => {
    if (ifMatch !== undefined && !matches(ifMatch, session.version)) throw new Problem('version_conflict');
    const { scheduled_start_time, scheduled_end_time, description, recording_enabled, jitsi_server_url } =
      body;
    const previousStart = Date.parse(session.scheduled_start_time);
    const start = scheduled_start_time ?? previousStart;
    const end = scheduled_end_time ?? Date.parse(session.scheduled_end_time);
    requireSchedule(start, end, now, previousStart);
    const edits = {
      title: body.title ?? session.title,
      description: description === undefined ? session.description : description || null,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      max_participants: body.max_participants ?? session.max_participants,
      recording_enabled: Number(recording_enabled ?? session.recording_enabled),
      jitsi_server_url:
        jitsi_server_url === undefined
          ? session.jitsi_server_url
          : requireJitsiServer(context, jitsi_server_url, request.call.origin),
    };
    const edited = editedSession(session, now, edits);
    if (edited !== session) await storeSession(transaction, edited);
  });
}

/** The tag that a session's version is known by. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/** Proxies that compress make tags weak on the way: here they still name the version. */
function matches(ifMatch: string, version: number): boolean {
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(versionTag(version));
}
