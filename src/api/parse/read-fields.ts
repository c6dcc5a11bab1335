import { LiveSessionError } from '../../domain/live-session-error.js';
import { type Instant, parseInstant } from '../../domain/time/instant.js';

/** A JSON object whose fields have not been checked. */
export type Fields = Record<string, unknown>;

/** Returns a value as an object with unchecked fields; null for anything else. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** Returns a non-empty text; null for anything else. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Returns a whole number of at least 0; null for anything else. */
export function count(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** Returns one of the given words; null for anything else. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Returns an id as text of letters, digits, `_` and `-`; null for anything else, which could change a URL. */
export function sessionId(value: unknown): string | null {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === 'string' && idPattern.test(id) ? id : null;
}

/** Returns a required value. Throws `invalid_response` with the name of the field, but not its value. */
export function required<Value>(value: Value | null, field: string): Value {
  if (value === null)
    throw new LiveSessionError('invalid_response', `The field "${field}" is missing or not valid.`);
  return value;
}

/** Returns a required instant, which must have an offset. */
export function requiredInstant(value: unknown, field: string): Instant {
  return required(parseInstant(value), field);
}
