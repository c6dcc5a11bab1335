import { millisecondsInSecond } from 'date-fns/constants';

const longestMs = 300 * millisecondsInSecond;

/** Reads a `Retry-After` header given in seconds, kept between 1 s and 5 min; null when there is none that can be read. */
export function retryAfterMs(header: string | null): number | null {
  if (header === null || !/^\d+$/.test(header.trim())) return null;
  return Math.min(Math.max(Number(header) * millisecondsInSecond, millisecondsInSecond), longestMs);
}
