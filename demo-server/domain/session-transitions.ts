import { instantText } from './instant.js';
import type { EndReason, SessionState } from './session.js';

/** Returns the session started at `now`. */
export function startedSession<S extends SessionState>(session: S, now: number): S {
  return changed(session, now, { status: 'live', actual_start_time: instantText(now) });
}

/** Returns the live session ended at `endedAt`, or at its start if the clock was set back before that. */
export function endedSession<S extends SessionState>(
  session: S,
  endedAt: number,
  reason: EndReason | null = null,
): S {
  const end = Math.max(endedAt, Date.parse(session.actual_start_time ?? ''));
  return changed(session, end, { status: 'ended', actual_end_time: instantText(end), end_reason: reason });
}

/** Returns the session, ended by hand, live again. */
export function reopenedSession<S extends SessionState>(session: S, now: number): S {
  return changed(session, now, { status: 'live', actual_end_time: null });
}

/** Returns the session ended without a start: it has no actual times. */
export function missedSession<S extends SessionState>(session: S): S {
  return changed(session, Date.parse(session.scheduled_end_time), { status: 'ended', end_reason: 'no_show' });
}

/** Returns the scheduled session cancelled at `now`. */
export function cancelledSession<S extends SessionState>(session: S, now: number, reason: string | null): S {
  return changed(session, now, { status: 'cancelled', cancelled_reason: reason });
}

/** Returns the session deleted at `now`. */
export function deletedSession<S extends SessionState & { deleted_at: string | null }>(
  session: S,
  now: number,
): S {
  return { ...changed(session, now, {}), deleted_at: instantText(now) };
}

/** Returns the session with edited values; the same object if nothing differs. */
export function editedSession<S extends SessionState>(session: S, now: number, edits: Partial<S>): S {
  const differs = Object.entries(edits).some(([field, value]) => session[field as keyof S] !== value);
  return differs ? changed({ ...session, ...edits }, now, {}) : session;
}

function changed<S extends SessionState>(session: S, at: number, change: Partial<SessionState>): S {
  return { ...session, ...change, version: session.version + 1, updated_at: instantText(at) };
}
