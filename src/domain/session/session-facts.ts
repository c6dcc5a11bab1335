import { parseInstant } from '../time/instant.js';
import type { LiveSession, LiveSessionFacts } from './live-session.js';

/**
 * Updates a session with facts of an event stream. Returns `older` if the session is newer than the facts, and `incomplete` if
 * the facts are only part of a newer version, which then has to be requested. Streams do not report rights, because they differ
 * between viewers, so a new version removes the rights.
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

/** Returns whether all fields except `server_time` are equal. */
export function differsOnlyInServerTime(before: LiveSession, after: LiveSession): boolean {
  const [one, other] = [before, after].map((session) => JSON.stringify({ ...session, server_time: null }));
  return one === other;
}

/** Returns whether the status or a scheduled time differs. */
export function hasMoved(before: LiveSession, after: LiveSession): boolean {
  return (['status', 'scheduled_start_time', 'scheduled_end_time'] as const).some(
    (field) => before[field] !== after[field],
  );
}

/** Returns a positive number if the facts have a newer version, and 0 if it is the same or the backend has no versions. */
function compareVersions({ version }: LiveSession, { version: reported }: LiveSessionFacts): number {
  return typeof version === 'number' && typeof reported === 'number' ? reported - version : 0;
}

function isEarlier(reported: unknown, current: unknown): boolean {
  const [reportedAt, currentAt] = [parseInstant(reported), parseInstant(current)];
  return reportedAt !== null && currentAt !== null && reportedAt < currentAt;
}
