import type { SessionState } from './session.js';

const minute = 60_000;
const earlyStartMs = 15 * minute;
const overrunMs = 60 * minute;

type Schedule = Pick<SessionState, 'scheduled_start_time' | 'scheduled_end_time'>;

/** From when an instructor may start the session. */
export function opensAt(session: Schedule): number {
  return Date.parse(session.scheduled_start_time) - earlyStartMs;
}

/** When a session that nobody ended ends by itself. */
export function hardEnd(session: Schedule): number {
  return Date.parse(session.scheduled_end_time) + overrunMs;
}

/** The scheduled end whose `hardEnd` is this very moment: a live session that ends then or before has overrun. */
export function scheduledEndOfOverrun(now: number): number {
  return now - overrunMs;
}
