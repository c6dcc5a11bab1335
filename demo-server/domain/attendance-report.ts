import { attendedSeconds, type Stay } from './presence.js';
import type { SessionState } from './session.js';

/** Attendance of a session. */
export interface AttendanceReport {
  /** Percentage of the session that a student has to attend to count as present. */
  threshold: number;
  rows: {
    user_id: number;
    first_name: string | null;
    last_name: string | null;
    /** First join; null for a student who never joined. */
    joined_at: string | null;
    /** Last leave; null while present, and for a student who never joined. */
    left_at: string | null;
    attendance_seconds: number;
    /** Percentage of the time that the session was live. Rounded down, so that rounding never reaches a threshold. */
    attendance_percent: number;
    intervals: { joined_at: string; left_at: string | null }[];
  }[];
}

/** Computes the report of an effective session, up to `now` while it is live. `stays` are sorted by join. */
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
    const isPresent = own.some(({ left_at }) => left_at === null);
    const attendance_seconds = attendedSeconds(own, start, end);
    return {
      user_id: id,
      first_name,
      last_name,
      joined_at: own[0]?.joined_at ?? null,
      left_at: isPresent
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
