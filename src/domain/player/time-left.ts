import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';

/** The time of a live session relative to its planned end. */
export interface TimeLeft {
  /** `soon`: five minutes or less; `over`: past the end; `closing`: the server ends the session within ten minutes. */
  readonly kind: 'plenty' | 'soon' | 'over' | 'closing';
  /** Minutes until the end, rounded up, or minutes since the end, rounded down. */
  readonly minutes: number;
}

const soonMinutes = 5;
const closingMs = 10 * millisecondsInMinute;

/** Returns the time left for an instructor. @param hardEnd When the server ends the session; null for never. */
export function timeLeftAt(end: Instant, hardEnd: Instant | null, now: Instant): TimeLeft {
  if (now < end) {
    const minutes = Math.ceil((end - now) / millisecondsInMinute);
    return { kind: minutes <= soonMinutes ? 'soon' : 'plenty', minutes };
  }
  const isClosing = hardEnd !== null && now >= hardEnd - closingMs;
  return { kind: isClosing ? 'closing' : 'over', minutes: Math.floor((now - end) / millisecondsInMinute) };
}
