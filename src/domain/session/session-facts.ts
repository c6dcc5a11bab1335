import { parseInstant } from '../time/instant.js';
import type { LiveSession, LiveSessionFacts } from './live-session.js';

/**
 * A held session after what a stream says of it: the new session; `older` when more recent things are known already;
 * `incomplete` when it tells of a version that has not been seen whole, so that the server has to be asked.
 * What the viewer may do is not the same for everyone, so no stream tells it: with a new version the old word no longer holds.
 */
export function withFacts(held: LiveSession, facts: LiveSessionFacts): LiveSession | 'older' | 'incomplete' {
  const change = compareVersions(held, facts);
  if (change < 0 || (change === 0 && isEarlier(facts.server_time, held.server_time))) return 'older';
  if (change > 0 && facts.status === undefined) return 'incomplete';
  const merged = { ...held, ...facts };
  return change > 0 || hasMoved(held, merged) ? { ...merged, can: null, reason: null } : merged;
}

/** A positive number for a newer version; 0 where it is the same, or where the backend has none. */
function compareVersions({ version: held }: LiveSession, { version: told }: LiveSessionFacts): number {
  return typeof held === 'number' && typeof told === 'number' ? told - held : 0;
}

function isEarlier(told: unknown, held: unknown): boolean {
  const [toldAt, heldAt] = [parseInstant(told), parseInstant(held)];
  return toldAt !== null && heldAt !== null && toldAt < heldAt;
}

function hasMoved(before: LiveSession, after: LiveSession): boolean {
  return (['status', 'scheduled_start_time', 'scheduled_end_time'] as const).some(
    (field) => before[field] !== after[field],
  );
}
