import type { LiveSession } from './live-session.js';
import { hasMoved } from './session-facts.js';

/**
 * A session after a newer row of a list: a list may leave fields out that the session alone has, so these stay.
 * Rights and their reason belong together: they come from the row where it has rights, stay where nothing else has changed,
 * and are dropped otherwise.
 */
export function mergeRow(session: LiveSession, row: LiveSession): LiveSession {
  const merged = { ...session, ...row };
  if (row.can !== undefined) return { ...merged, reason: row.reason ?? null };
  const isOther = session.version !== row.version || hasMoved(session, merged);
  return isOther ? { ...merged, can: null, reason: row.reason ?? null } : merged;
}

/** Has a row every field of a session? Then it replaces the session. */
export function isComplete(row: LiveSession, session: LiveSession): boolean {
  return Object.keys(session).every((field) => field in row);
}
