import { millisecondsInDay, millisecondsInSecond } from 'date-fns/constants';
import type { Instant } from './instant.js';

/** A date and a time as a calendar and a clock on the wall show them, in the way of `<input type="date">` and `type="time"`. */
export interface LocalTime {
  /** `2024-01-15` */
  readonly date: string;
  /** `08:00` */
  readonly time: string;
}

/** Where a local time lies. */
export interface PlacedTime {
  readonly instant: Instant;
  /** The clocks are put back, so that they show this time twice: this is the first time. */
  readonly isRepeated: boolean;
}

const form = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d)$/;

/** What the clocks of a zone show at a moment. @param timeZone Undefined for the zone of the device. */
export function localTimeAt(instant: Instant, timeZone: string | undefined): LocalTime {
  const shown = new Date(wallClock(instant, timeZone)).toISOString();
  const [date = '', time = ''] = shown.split('T');
  return { date, time: time.slice(0, 5) };
}

/**
 * The moment at which the clocks of a zone show a local time; the first one where they show it twice. Null where they
 * never do: in the hour that is left out when clocks are put forward, and for what is no date or time.
 */
export function placeLocalTime({ date, time }: LocalTime, timeZone: string | undefined): PlacedTime | null {
  const wanted = readLocalTime(`${date} ${time}`);
  if (wanted === null) return null;
  // No zone is a whole day away from UTC, so any change of the clocks nearby lies between these two.
  const offsets = [-millisecondsInDay, millisecondsInDay].map((away) => offsetAt(wanted + away, timeZone));
  const found = [...new Set(offsets)]
    .map((offset) => wanted - offset)
    .filter((instant) => wallClock(instant, timeZone) === wanted);
  return found.length > 0 ? { instant: Math.min(...found), isRepeated: found.length > 1 } : null;
}

/** Local times are counted as if they were UTC; null for what is none. */
function readLocalTime(text: string): number | null {
  const parts = form.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, ...number[]];
  const local = new Date(0);
  local.setUTCFullYear(year, month! - 1, day);
  local.setUTCHours(hour!, minute);
  const isReal = local.getUTCMonth() === month! - 1 && hour! < 24 && minute! < 60;
  return isReal ? local.getTime() : null;
}

function offsetAt(instant: Instant, timeZone: string | undefined): number {
  return wallClock(instant, timeZone) - Math.floor(instant / millisecondsInSecond) * millisecondsInSecond;
}

/** What the clocks of a zone show, counted as if it were UTC. */
function wallClock(instant: Instant, timeZone: string | undefined): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((found) => found.type === type)?.value);
  const shown = new Date(0);
  shown.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  return shown.setUTCHours(part('hour'), part('minute'), part('second'));
}

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      ...(timeZone === undefined ? {} : { timeZone }),
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
