import type { SessionState } from './session.js';

const minute = 60_000;
const earlyStartMs = 15 * minute;
const overrunMs = 60 * minute;
const reopenMs = 15 * minute;

type Schedule = Pick<SessionState, 'scheduled_start_time' | 'scheduled_end_time'>;

/** Returns the earliest time at which an instructor may start the session. */
export function opensAt(session: Schedule): number {
  return Date.parse(session.scheduled_start_time) - earlyStartMs;
}

/** Returns the time at which a session ends if nobody ends it. */
export function hardEnd(session: Schedule): number {
  return Date.parse(session.scheduled_end_time) + overrunMs;
}

/** Returns the time from which a session that was ended by hand at `endedAt` cannot be reopened. */
export function reopensUntil(session: Schedule, endedAt: number): number {
  return Math.min(endedAt + reopenMs, hardEnd(session));
}

/** Returns the scheduled end whose `hardEnd` is `now`. Live sessions with this or an earlier scheduled end have overrun. */
export function scheduledEndOfOverrun(now: number): number {
  return now - overrunMs;
}
