const minute = 60_000;
const day = 24 * 60 * minute;
const shortestMs = 5 * minute;
const longestMs = 12 * 60 * minute;
const latenessMs = 5 * minute;
const horizonMs = 730 * day;

/** What is wrong with a schedule: the field, and a code. */
export interface ScheduleError {
  field: 'scheduled_start_time' | 'scheduled_end_time';
  code: 'end_before_start' | 'duration_out_of_range' | 'in_past' | 'too_far';
}

/** The first thing wrong with the times of a new session; null when they will do. */
export function scheduleError(start: number, end: number, now: number): ScheduleError | null {
  if (start < now - latenessMs) return { field: 'scheduled_start_time', code: 'in_past' };
  if (start > now + horizonMs) return { field: 'scheduled_start_time', code: 'too_far' };
  if (end <= start) return { field: 'scheduled_end_time', code: 'end_before_start' };
  if (end - start < shortestMs || end - start > longestMs)
    return { field: 'scheduled_end_time', code: 'duration_out_of_range' };
  return null;
}
