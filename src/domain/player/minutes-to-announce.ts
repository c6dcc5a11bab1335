import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';

/** Minutes before a start or end at which screen readers announce it. A countdown is not announced in between. */
const announcedMinutes = { start: [60, 30, 10, 5, 1], end: [5, 1] } as const;

/**
 * Returns the number of minutes to announce before a start or end, if the clock has reached one since `lastTime`. If it has
 * reached several, because the page was suspended, returns the last one. Null means no announcement.
 */
export function minutesToAnnounce(
  kind: keyof typeof announcedMinutes,
  moment: Instant,
  lastTime: Instant,
  now: Instant,
): number | null {
  if (now >= moment) return null;
  const reached = announcedMinutes[kind].filter((minutes) => {
    const at = moment - minutes * millisecondsInMinute;
    return lastTime < at && at <= now;
  });
  return reached.at(-1) ?? null;
}
