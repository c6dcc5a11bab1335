import type { LiveSession } from './live-session.js';
import { hasMoved } from './session-facts.js';

/**
 * Updates a session with a newer row of a list. Keeps the fields that the row lacks. The rights and the reason belong
 * together: both are from the row if it has rights, unchanged if the row shows no other change, and otherwise removed.
 */
export function mergeRow(session: LiveSession, row: LiveSession): LiveSession {
  const merged = { ...session, ...row };
  if (row.can !== undefined) return { ...merged, reason: row.reason ?? null };
  const isChanged = session.version !== row.version || hasMoved(session, merged);
  return isChanged ? { ...merged, can: null, reason: row.reason ?? null } : merged;
}

/** Returns whether a row has all fields of a session, so that it can replace the session. */
export function isComplete(row: LiveSession, session: LiveSession): boolean {
  return Object.keys(session).every((field) => field in row);
}
