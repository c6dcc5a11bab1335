import { parseISO } from 'date-fns/parseISO';

/** A moment in time: milliseconds since the epoch, UTC. */
export type Instant = number;

const endsWithOffset = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an RFC 3339 date-time such as `2024-01-15T10:00:00Z`. Null for anything else, also for a time without an
 * offset: guessing its zone would move a class by hours (requirements B16).
 */
export function parseInstant(value: unknown): Instant | null {
  if (typeof value !== 'string') return null;
  const text = value.toUpperCase();
  if (!endsWithOffset.test(text)) return null;
  const instant = parseISO(text).getTime();
  return Number.isNaN(instant) ? null : instant;
}
