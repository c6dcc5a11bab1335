import { z } from 'zod';
import type { Call, ServerContext } from '../server-context.js';
import { type ChangeRequest, changeSession } from './change-session.js';
import { closeIntervals } from './close-intervals.js';

/** Body of `leave`. */
export const leaveBody = z.strictObject({ join_id: z.string().max(64).nullish() });

/**
 * Closes the stay that `join_id` names, or all of the caller's. Leaving without being there changes nothing: after a
 * reload, the old page's leave may arrive after the new page's join.
 */
export function leaveSession(
  context: ServerContext,
  call: Call,
  request: ChangeRequest<z.infer<typeof leaveBody>>,
): Promise<void> {
  return changeSession(context, call, 'leave', request, async ({ transaction, session, body, now }) => {
    const which = { user_id: call.caller.id, ...(body.join_id ? { join_id: body.join_id } : {}) };
    await closeIntervals(transaction, session, which, now, 'leave');
  });
}
