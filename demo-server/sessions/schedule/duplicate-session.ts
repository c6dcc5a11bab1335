import { authorize } from '../access/authorize.js';
import { memberSession } from '../access/member-sessions.js';
import { transact } from '../../db/transact.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { insertSession } from './create-session.js';
import { onceForKey } from './once-for-key.js';

/** A call that duplicates a session. Body and key are validated when read: after authorization. */
export interface DuplicateRequest extends ChangeRequest<{ scheduled_start_time: number }> {
  /** A repeated call with the same key returns the session that the first one created; null: no key. */
  idempotencyKey: () => string | null;
}

/** Schedules a session like another one, with a room of its own, and returns its id. The caller is its instructor. */
export async function duplicateSession(context: SessionsContext, request: DuplicateRequest): Promise<number> {
  const { caller, id } = request;
  const { courseId, copyId } = await transact(context.db, async (transaction) => {
    const source = await memberSession(transaction, caller, id);
    authorize('create', source);
    const { scheduled_start_time: start } = request.body();
    const key = request.idempotencyKey();
    const isAllowed = context.rooms.allowed.includes(source.jitsi_server_url ?? '');
    const copyId = await onceForKey(
      transaction,
      context,
      { caller, key, content: ['duplicate', id, start] },
      () =>
        insertSession(transaction, context, {
          course_id: source.course_id,
          instructor_id: caller.id,
          title: source.title,
          description: source.description,
          start,
          end: start + Date.parse(source.scheduled_end_time) - Date.parse(source.scheduled_start_time),
          max_participants: source.max_participants,
          recording_enabled: source.recording_enabled,
          // A server that sessions may no longer name is replaced by the default.
          jitsi_server_url: isAllowed ? source.jitsi_server_url : null,
        }),
    );
    return { courseId: source.course_id, copyId };
  });
  context.announce(courseId, copyId);
  return copyId;
}
