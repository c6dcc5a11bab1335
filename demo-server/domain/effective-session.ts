import type { SessionState } from './session.js';
import { endedSession, missedSession } from './session-transitions.js';
import { hardEnd } from './session-windows.js';

/**
 * What time alone has made of a stored session: one that nobody started by its end is over, and so is one that nobody
 * ended within an hour after it. The result does not depend on when, or how often, this is asked and stored.
 */
export function effectiveSession<S extends SessionState>(session: S, now: number): S {
  if (session.status === 'scheduled' && now >= Date.parse(session.scheduled_end_time))
    return missedSession(session);
  if (session.status === 'live' && now >= hardEnd(session))
    return endedSession(session, hardEnd(session), 'overrun');
  return session;
}
