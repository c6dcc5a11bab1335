const minute = 60_000;
const day = 24 * 60 * minute;
const shortestMs = 5 * minute;
/** Longest time from the scheduled start to the scheduled end. */
export const longestSessionMs = 12 * 60 * minute;
const latenessMs = 5 * minute;
const horizonMs = 730 * day;

/** An invalid time of a schedule: the field and a code. */
export interface ScheduleError {
  field: 'scheduled_start_time' | 'scheduled_end_time';
  code: 'end_before_start' | 'duration_out_of_range' | 'in_past' | 'too_far';
}

/**
 * Returns the first error in the times of a session; null if they are valid. An unchanged start may lie in the past, so
 * that the title of a session can be corrected after its start time.
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
  if (end - start < shortestMs || end - start > longestSessionMs)
    return { field: 'scheduled_end_time', code: 'duration_out_of_range' };
  return end <= now ? { field: 'scheduled_end_time', code: 'in_past' } : null;
}
