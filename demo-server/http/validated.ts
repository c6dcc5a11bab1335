import type { z } from 'zod';
import { type FieldError, Problem } from '../contract/problem.js';

const mostErrors = 20;
const longestName = 64;

/** Validates and converts a value by a schema. Throws a `validation_failed` problem that names each invalid field. */
export function validated<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value, { error: (issue) => errorCode(issue) });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrors);
  const firstOfEach = errors.filter(
    ({ pointer }, index) => errors.findIndex((other) => other.pointer === pointer) === index,
  );
  throw new Problem('validation_failed', { errors: firstOfEach.slice(0, mostErrors) });
}

function errorCode({ code, input, origin }: { code?: string; input?: unknown; origin?: unknown }): string {
  switch (code) {
    case 'invalid_type':
      return input === undefined ? 'required' : 'type';
    case 'too_small':
      return origin === 'string' ? 'too_short' : 'out_of_range';
    case 'too_big':
      return origin === 'string' ? 'too_long' : 'out_of_range';
    default:
      return 'out_of_range';
  }
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: jsonPointer([...issue.path, key]), code: 'unknown_field' }))
    : [{ pointer: jsonPointer(issue.path), code: issue.message }];
}

function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${String(key).slice(0, longestName).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
