import { lapsedBefore } from './presence.js';
import type { EndReason, SessionState } from './session.js';
import { hardEnd } from './session-windows.js';
import { instantText } from './instant.js';

/** When an instructor was last in a session, and when it was last reopened. */
export interface InstructorPresence {
  /**
   * End of the last stay of an instructor: its last heartbeat if it is open. `openEnded` for an open stay of a client
   * that sends no heartbeats. Null: no instructor has joined.
   */
  instructor_stayed_until: string | null;
  /** Last reopening; null: none. */
  reopened_at: string | null;
}

/** Later than every instant that is stored. */
export const openEnded = '9999-12-31T23:59:59.999Z';

/**
 * Returns when and why a live session ends if nothing changes any more: `instructorGraceMs` after the later of its
 * scheduled end and the last time an instructor was there, at the latest at the hard end. A grace of 0, or a session that
 * no instructor has joined: at the hard end. The grace must exceed the lease of a stay, so that a stay that lapses later
 * does not move the end into the past.
 */
export function automaticEnd(
  session: Pick<SessionState, 'scheduled_start_time' | 'scheduled_end_time'> & InstructorPresence,
  instructorGraceMs: number,
): { at: number; reason: EndReason } {
  const overrun = { at: hardEnd(session), reason: 'overrun' } as const;
  const { scheduled_end_time, instructor_stayed_until, reopened_at } = session;
  if (instructorGraceMs === 0 || instructor_stayed_until === null) return overrun;
  const times = [scheduled_end_time, instructor_stayed_until, reopened_at ?? ''];
  const at = Date.parse(times.sort().at(-1)!) + instructorGraceMs;
  return at < overrun.at ? { at, reason: 'instructor_left' } : overrun;
}

/**
 * Returns whether an instructor is in a live session; null if none has joined.
 * @param openStay Last heartbeat of the instructors' open stays, as in `instructor_stayed_until`; null: none is open.
 */
export function isInstructorPresent(
  { instructor_stayed_until }: InstructorPresence,
  openStay: string | null,
  now: number,
): boolean | null {
  if (instructor_stayed_until === null) return null;
  return openStay !== null && openStay >= instantText(lapsedBefore(now));
}
