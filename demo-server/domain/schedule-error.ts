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

/**
 * The first thing wrong with the times of a session; null when they will do. A start that was there before may have
 * passed: whoever corrects a title after the hour has come schedules nothing in the past.
 */
export function scheduleError(
  start: number,
  end: number,
  now: number,
  previousStart?: number,
): ScheduleError | null {
  if (start !== previousStart && start < now - latenessMs)
    return { field: 'scheduled_start_time', code: 'in_past' };
  if (start > now + horizonMs) return { field: 'scheduled_start_time', code: 'too_far' };
  if (end <= start) return { field: 'scheduled_end_time', code: 'end_before_start' };
  if (end - start < shortestMs || end - start > longestMs)
    return { field: 'scheduled_end_time', code: 'duration_out_of_range' };
  return end <= now ? { field: 'scheduled_end_time', code: 'in_past' } : null;
}
