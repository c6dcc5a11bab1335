import { instantText } from '../../domain/instant.js';
import { reopenedSession } from '../../domain/session-transitions.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Makes a session live again that was ended by mistake. Its stays remain closed. A live one stays as it is. */
export function reopenSession(context: SessionsContext, request: ChangeRequest): Promise<void> {
  return changeSession(context, request, 'reopen', async ({ transaction, session, now }) => {
    if (session.status !== 'ended') return;
    const ended_at = session.actual_end_time!;
    // The clock may have been set back since the end.
    const reopened_at = instantText(Math.max(now, Date.parse(ended_at)));
    await transaction
      .insertInto('session_breaks')
      .values({ session_id: session.id, ended_at, reopened_at })
      .onConflict((conflict) => conflict.columns(['session_id', 'ended_at']).doUpdateSet({ reopened_at }))
      .execute();
    await storeSession(transaction, reopenedSession(session, now));
  });
}
