import { millisecondsInSecond } from 'date-fns/constants';

const longestMs = 300 * millisecondsInSecond;

/**
 * Reads a `Retry-After` header, seconds or an HTTP date, kept between 1 s and 5 min; null when there is none that can be
 * read. A date is measured from the `Date` of the same answer, so that this device's clock does not matter.
 */
export function retryAfterMs({ headers }: Response): number | null {
  const header = headers.get('retry-after')?.trim() ?? '';
  const sent = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(header)
    ? Number(header) * millisecondsInSecond
    : // Engines read almost any text as a date of theirs.
      Date.parse(header.endsWith('GMT') ? header : '') - (Number.isNaN(sent) ? Date.now() : sent);
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, millisecondsInSecond), longestMs);
}
