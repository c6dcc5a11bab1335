import { parseSession } from '../api/parse/parse-session.js';
import type { KnownSession } from '../domain/course/course-sessions.js';
import type { LiveSession, LiveSessionFacts } from '../domain/session/live-session.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { withFacts } from '../domain/session/session-facts.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';
import type { ServerClock } from './server-clock.js';

/** Sessions as the rules read them, and what is wrong with the first that cannot be read. */
export interface ReadSessions {
  readonly known: readonly KnownSession[];
  readonly error: LiveSessionError | null;
}

/**
 * Reads sessions, and lets the clock learn from them: one that is not as it should be does not take the others away.
 * Throws `invalid_response` for what is no list at all.
 * @param sent `performance.now()` of the request; null for data of unknown age.
 */
export function readSessions(
  sessions: readonly LiveSession[],
  clock: ServerClock,
  sent: number | null,
): ReadSessions {
  if (!Array.isArray(sessions))
    throw new LiveSessionError('invalid_response', 'A list of sessions is not a list.');
  const known: KnownSession[] = [];
  let error: LiveSessionError | null = null;
  for (const wire of sessions as readonly LiveSession[]) {
    try {
      const session = parseSession(wire, clock.now());
      if (wire.server_time) clock.learn(session.asOf, sent);
      known.push({ wire, session });
    } catch (thrown) {
      error ??= asLiveSessionError(thrown, 'invalid_response');
    }
  }
  return { known, error };
}

/** A session after what a stream says of it; null while nothing was known of it. Like `withFacts`. */
export function readFacts(
  before: KnownSession | null,
  facts: LiveSessionFacts,
  clock: ServerClock,
): KnownSession | 'older' | 'incomplete' {
  const wire = before ? withFacts(before.wire, facts) : (facts as LiveSession);
  if (typeof wire === 'string') return wire;
  return readSessions([wire], clock, null).known[0] ?? 'incomplete';
}
