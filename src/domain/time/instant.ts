import { millisecondsInMinute, millisecondsInSecond, minutesInHour } from 'date-fns/constants';

/** A moment in time: milliseconds since the epoch, UTC. */
export type Instant = number;

const rfc3339 = /^(\d{4}-\d\d-(\d\d))[T ](\d\d:\d\d)(:\d\d)?(\.\d+)?(?:Z|([+-]\d\d):?([0-5]\d))$/;

/**
 * Parses a date-time such as `2024-01-15T10:00:00Z` (https://www.rfc-editor.org/rfc/rfc3339#section-5.6). The seconds may be
 * missing. Returns null for anything else. A time without an offset is invalid, because a guessed zone may be hours wrong.
 */
export function parseInstant(value: unknown): Instant | null {
  const parts = typeof value === 'string' ? rfc3339.exec(value.toUpperCase()) : null;
  if (!parts) return null;
  const [, date, day, time, seconds = ':00', fraction = '.0', offsetHours = '+00', offsetMinutes = '0'] =
    parts;
  const local = Date.parse(`${date}T${time}${seconds}Z`);
  // Browsers accept 24:00 as the next day, and some accept February 30 as March 1.
  if (new Date(local).getUTCDate() !== Number(day)) return null;
  const offset = Number(offsetHours) * minutesInHour + Number(`${offsetHours[0]}${offsetMinutes}`);
  return local + Math.floor(Number(fraction) * millisecondsInSecond) - offset * millisecondsInMinute;
}
