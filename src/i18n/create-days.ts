import { millisecondsInDay, millisecondsInMinute, minutesInHour } from 'date-fns/constants';
import type { Instant } from '../domain/time/instant.js';

/** Formats days in one language and time zone. */
export interface Days {
  /** Formats a day relative to `now`: `aujourd’hui`, `demain`, `lun. 22 janvier`; in another year `22 janvier 2025`. */
  day(instant: Instant, now: Instant): string;
  /** Returns the end of the day of `now`. */
  dayEnd(now: Instant): Instant;
}

const longestDay = 26 * minutesInHour;

/** Creates the formats for days. @param zone The time zone as an option of `Intl`; empty for the viewer's zone. */
export function createDays(tag: string, zone: { timeZone?: string }): Days {
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const near = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'long', ...zone });
  const far = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', ...zone });
  const calendar = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', zone);
  const dateOf = (instant: Instant) => {
    const [month, day, year] = calendar.format(instant).split('/').map(Number) as [number, number, number];
    return { year, number: Date.UTC(year, month - 1, day) / millisecondsInDay };
  };
  return {
    day(instant, now) {
      const [date, today] = [dateOf(instant), dateOf(now)];
      const days = date.number - today.number;
      if (Math.abs(days) <= 1) return relative.format(days, 'day');
      return (date.year === today.year ? near : far).format(instant);
    },
    // Binary search: a day may have 23 or 25 hours, and may not begin at midnight.
    dayEnd(now) {
      const today = dateOf(now).number;
      let same = Math.floor(now / millisecondsInMinute);
      let other = same + longestDay;
      while (other - same > 1) {
        const middle = Math.floor((same + other) / 2);
        if (dateOf(middle * millisecondsInMinute).number === today) same = middle;
        else other = middle;
      }
      return other * millisecondsInMinute;
    },
  };
}
