import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';

/** How a class in progress stands to its planned end. */
export interface TimeLeft {
  /** `soon`: five minutes or less; `over`: past the end; `closing`: the server ends it within ten minutes. */
  readonly kind: 'plenty' | 'soon' | 'over' | 'closing';
  /** Whole minutes that are left, started ones included, or that have passed since the end. */
  readonly minutes: number;
}

const soonMinutes = 5;
const closingMs = 10 * millisecondsInMinute;

/** What an instructor needs to know of the end of a class. `hardEnd`: when the server ends it by itself; null for never. */
export function timeLeftAt(end: Instant, hardEnd: Instant | null, now: Instant): TimeLeft {
  if (now < end) {
    const minutes = Math.ceil((end - now) / millisecondsInMinute);
    return { kind: minutes <= soonMinutes ? 'soon' : 'plenty', minutes };
  }
  const isClosing = hardEnd !== null && now >= hardEnd - closingMs;
  return { kind: isClosing ? 'closing' : 'over', minutes: Math.floor((now - end) / millisecondsInMinute) };
}
