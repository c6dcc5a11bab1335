import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';

/** Minutes before a moment at which it is announced; between them, a countdown says nothing aloud. */
const toldBefore = { start: [60, 30, 10, 5, 1], end: [5, 1] } as const;

/**
 * The minutes to announce before a moment, such as the start, of those that were reached between two looks at the clock:
 * the last one, where the page slept through several; null for none.
 */
export function minutesToAnnounce(
  kind: keyof typeof toldBefore,
  moment: Instant,
  lastLook: Instant,
  now: Instant,
): number | null {
  if (now >= moment) return null;
  const reached = toldBefore[kind].filter((minutes) => {
    const at = moment - minutes * millisecondsInMinute;
    return lastLook < at && at <= now;
  });
  return reached.at(-1) ?? null;
}
