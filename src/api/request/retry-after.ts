import { millisecondsInSecond } from 'date-fns/constants';

const longestMs = 300 * millisecondsInSecond;

/**
 * Reads a `Retry-After` header, in seconds or as an HTTP date, and limits it to between 1 s and 5 min; returns null if it
 * is missing or invalid. Compares a date with the `Date` header of the same answer, not with this device's clock.
 */
export function retryAfterMs({ headers }: Response): number | null {
  const header = headers.get('retry-after')?.trim() ?? '';
  const sent = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(header)
    ? Number(header) * millisecondsInSecond
    : // `Date.parse` accepts many other formats, which differ between engines.
      Date.parse(header.endsWith('GMT') ? header : '') - (Number.isNaN(sent) ? Date.now() : sent);
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, millisecondsInSecond), longestMs);
}
