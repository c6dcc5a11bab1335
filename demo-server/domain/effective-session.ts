import { automaticEnd, type InstructorPresence } from './automatic-end.js';
import type { SessionState } from './session.js';
import { endedSession, missedSession } from './session-transitions.js';

/**
 * Applies the effects of time to a stored session: it ends if nobody started it before its scheduled end, and at its
 * automatic end if nobody ended it earlier. The result does not depend on when or how often it is computed and stored.
 */
export function effectiveSession<S extends SessionState & InstructorPresence>(
  session: S,
  now: number,
  instructorGraceMs: number,
): S {
  if (session.status === 'scheduled' && now >= Date.parse(session.scheduled_end_time))
    return missedSession(session);
  if (session.status !== 'live') return session;
  const { at, reason } = automaticEnd(session, instructorGraceMs);
  return now >= at ? endedSession(session, at, reason) : session;
}
