import type { SessionState } from './session.js';
import { endedSession, missedSession } from './session-transitions.js';
import { hardEnd } from './session-windows.js';

/**
 * Applies the effects of time to a stored session: it ends if nobody started it before its scheduled end, or ended it
 * within an hour after that. The result does not depend on when or how often it is computed and stored.
 */
export function effectiveSession<S extends SessionState>(session: S, now: number): S {
  if (session.status === 'scheduled' && now >= Date.parse(session.scheduled_end_time))
    return missedSession(session);
  if (session.status === 'live' && now >= hardEnd(session))
    return endedSession(session, hardEnd(session), 'overrun');
  return session;
}
