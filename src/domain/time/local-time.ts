import { millisecondsInDay, millisecondsInSecond } from 'date-fns/constants';
import type { Instant } from './instant.js';

/** A local date and time, in the formats of `<input type="date">` and `<input type="time">`. */
export interface LocalTime {
  /** `2024-01-15` */
  readonly date: string;
  /** `08:00` */
  readonly time: string;
}

/** The instant of a local time. */
export interface ResolvedTime {
  readonly instant: Instant;
  /** True if the local time occurs twice, because the clocks are put back. `instant` is the first. */
  readonly isRepeated: boolean;
}

const pattern = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d)$/;

/** Returns the local time at an instant. @param timeZone Undefined for that of the device. */
export function localTimeAt(instant: Instant, timeZone: string | undefined): LocalTime {
  const local = new Date(wallClock(instant, timeZone)).toISOString();
  const [date = '', time = ''] = local.split('T');
  return { date, time: time.slice(0, 5) };
}

/**
 * Returns the instant of a local time, and the first of two if it occurs twice. Returns null for an invalid date or time, and
 * for a time that is skipped because the clocks are put forward.
 */
export function resolveLocalTime(
  { date, time }: LocalTime,
  timeZone: string | undefined,
): ResolvedTime | null {
  const local = parseLocalTime(`${date} ${time}`);
  if (local === null) return null;
  // The offset of a zone is less than a day, so these two moments enclose any clock change around the local time.
  const offsets = [-millisecondsInDay, millisecondsInDay].map((distance) =>
    offsetAt(local + distance, timeZone),
  );
  const found = [...new Set(offsets)]
    .map((offset) => local - offset)
    .filter((instant) => wallClock(instant, timeZone) === local);
  return found.length > 0 ? { instant: Math.min(...found), isRepeated: found.length > 1 } : null;
}

/** Parses a local time as if it were UTC; null if it is invalid. */
function parseLocalTime(text: string): number | null {
  const parts = pattern.exec(text);
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

/** Returns the local time at an instant, in milliseconds as if it were UTC. */
function wallClock(instant: Instant, timeZone: string | undefined): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((found) => found.type === type)?.value);
  const local = new Date(0);
  local.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  return local.setUTCHours(part('hour'), part('minute'), part('second'));
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      ...(timeZone === undefined ? {} : { timeZone }),
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
