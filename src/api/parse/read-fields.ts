import { LiveSessionError } from '../../domain/live-session-error.js';
import { type Instant, parseInstant } from '../../domain/time/instant.js';

/** A JSON object whose fields are not yet known to be of any type. */
export type Fields = Record<string, unknown>;

/** Sees a value as an object with fields; null for anything else. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A non-empty text, else null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A whole number from 0 up, else null. */
export function count(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** One of the words given, else null. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** An id as the elements use it: text of letters, digits, `_` and `-`; null for anything that could bend a URL. */
export function sessionId(value: unknown): string | null {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === 'string' && idPattern.test(id) ? id : null;
}

/** Insists on a field. Throws `invalid_response`, naming the field but not its value. */
export function required<Value>(value: Value | null, field: string): Value {
  if (value === null)
    throw new LiveSessionError('invalid_response', `The field "${field}" is missing or not valid.`);
  return value;
}

/** Insists on an instant with an offset. */
export function requiredInstant(value: unknown, field: string): Instant {
  return required(parseInstant(value), field);
}
