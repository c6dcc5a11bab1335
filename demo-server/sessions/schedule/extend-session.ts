import { Refusal } from '../../domain/refusal.js';
import { extendedSession, type Extension } from '../../domain/session-extension.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { changeSession } from './change-session.js';
import { storeSession } from './store-session.js';

/** Gives a live session a later end, more places, or both. */
export function extendSession(context: SessionsContext, request: ChangeRequest<Extension>): Promise<void> {
  return changeSession(context, request, 'extend', async ({ transaction, session, body, now }) => {
    const extended = extendedSession(session, now, body);
    if ('code' in extended)
      throw new Refusal({ code: 'invalid_field', field: extended.field, fault: extended.code });
    if (extended !== session) await storeSession(transaction, extended);
  });
}
