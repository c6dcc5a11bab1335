import { parseInstant } from '../time/instant.js';
import type { LiveSession, LiveSessionFacts } from './live-session.js';

/**
 * A session after what an event stream reports of it: the new session; `older` when more recent facts are known already;
 * `incomplete` when the facts belong to a version that has not been read whole, so that the server has to be asked.
 * Rights differ between viewers, so no stream reports them: a new version drops the rights that were read with the old one.
 */
export function withFacts(
  session: LiveSession,
  facts: LiveSessionFacts,
): LiveSession | 'older' | 'incomplete' {
  const change = compareVersions(session, facts);
  if (change < 0 || (change === 0 && isEarlier(facts.server_time, session.server_time))) return 'older';
  if (change > 0 && facts.status === undefined) return 'incomplete';
  const merged = { ...session, ...facts, id: session.id };
  return change > 0 || hasMoved(session, merged) ? { ...merged, can: null, reason: null } : merged;
}

/** Do two states of a session differ in the server's time alone? */
export function differsInTimeAlone(before: LiveSession, after: LiveSession): boolean {
  const [one, other] = [before, after].map((session) => JSON.stringify({ ...session, server_time: null }));
  return one === other;
}

/** Does a session differ in its status or its scheduled times? */
export function hasMoved(before: LiveSession, after: LiveSession): boolean {
  return (['status', 'scheduled_start_time', 'scheduled_end_time'] as const).some(
    (field) => before[field] !== after[field],
  );
}

/** A positive number for a newer version; 0 where it is the same, or where the backend has none. */
function compareVersions({ version }: LiveSession, { version: reported }: LiveSessionFacts): number {
  return typeof version === 'number' && typeof reported === 'number' ? reported - version : 0;
}

function isEarlier(reported: unknown, known: unknown): boolean {
  const [reportedAt, knownAt] = [parseInstant(reported), parseInstant(known)];
  return reportedAt !== null && knownAt !== null && reportedAt < knownAt;
}
