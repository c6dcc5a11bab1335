import { instantText } from './instant.js';
import { longestSessionMs } from './schedule-error.js';
import type { SessionState } from './session.js';
import { editedSession } from './session-transitions.js';

const minute = 60_000;

/** More time or more places for a live session; `minutes` and `until` exclude each other. */
export interface Extension {
  minutes?: number | undefined;
  /** New end, in milliseconds since the epoch. */
  until?: number | undefined;
  max_participants?: number | undefined;
}

/** An invalid field of an extension and a code. */
export interface ExtensionError {
  field: keyof Extension;
  code: 'in_past' | 'duration_out_of_range' | 'out_of_range';
}

type Extensible = SessionState & { max_participants: number };

/**
 * Returns the live session extended at `now`, or the first error of the extension. Minutes count from the scheduled end,
 * or from `now` after it. The end moves only later and the places only rise; the present values change nothing.
 */
export function extendedSession<S extends Extensible>(
  session: S,
  now: number,
  { minutes, until, max_participants = session.max_participants }: Extension,
): S | ExtensionError {
  const start = Date.parse(session.scheduled_start_time);
  const end = Date.parse(session.scheduled_end_time);
  const newEnd = minutes === undefined ? (until ?? end) : Math.max(now, end) + minutes * minute;
  const field = minutes === undefined ? 'until' : 'minutes';
  if (until !== undefined && newEnd <= now) return { field, code: 'in_past' };
  if (newEnd < end) return { field, code: 'out_of_range' };
  if (newEnd > end && newEnd - start > longestSessionMs) return { field, code: 'duration_out_of_range' };
  if (max_participants < session.max_participants) return { field: 'max_participants', code: 'out_of_range' };
  const edits: Partial<Extensible> = { scheduled_end_time: instantText(newEnd), max_participants };
  return editedSession(session, now, edits as Partial<S>);
}
