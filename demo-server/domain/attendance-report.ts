import { attendedSeconds, type Stay } from './presence.js';
import type { SessionState } from './session.js';

/** Who was in a session, how long, and which share of it. */
export interface AttendanceReport {
  /** Percent from which someone counts as present. */
  threshold: number;
  rows: {
    user_id: number;
    first_name: string | null;
    last_name: string | null;
    /** First join; null for someone who never came. */
    joined_at: string | null;
    /** Last time they left; null while they are there, and for someone who never came. */
    left_at: string | null;
    attendance_seconds: number;
    /** Of the time that the session really ran; cut, so that nobody reaches a threshold by rounding. */
    attendance_percent: number;
    intervals: { joined_at: string; left_at: string | null }[];
  }[];
}

/** The report of an effective session, up to now while it runs. `stays` are in the order of their joins. */
export function attendanceReport(
  session: SessionState,
  people: readonly { id: number; first_name: string | null; last_name: string | null }[],
  stays: readonly (Stay & { user_id: number })[],
  threshold: number,
  now: number,
): AttendanceReport {
  const start = Date.parse(session.actual_start_time ?? '') || now;
  const end = Date.parse(session.actual_end_time ?? '') || now;
  const rows = people.map(({ id, first_name, last_name }) => {
    const own = stays.filter(({ user_id }) => user_id === id);
    const isThere = own.some(({ left_at }) => left_at === null);
    const attendance_seconds = attendedSeconds(own, start, end);
    return {
      user_id: id,
      first_name,
      last_name,
      joined_at: own[0]?.joined_at ?? null,
      left_at: isThere
        ? null
        : (own
            .map(({ left_at }) => left_at!)
            .sort()
            .at(-1) ?? null),
      attendance_seconds,
      attendance_percent:
        end > start ? Math.min(100, Math.floor((attendance_seconds * 100_000) / (end - start))) : 0,
      intervals: own.map(({ joined_at, left_at }) => ({ joined_at, left_at })),
    };
  });
  return { threshold, rows };
}
