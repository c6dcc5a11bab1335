import type { Context } from 'hono';
import type { z } from 'zod';
import { Problem } from '../contract/problem.js';
import { validated } from './validated.js';

const idPattern = /^[1-9]\d{0,15}$/;

/** Returns the id in a path segment. Throws `not_found` if it is not a positive integer. */
export function pathId(segment: string): number {
  const id = Number(segment);
  if (!idPattern.test(segment) || !Number.isSafeInteger(id)) throw new Problem('not_found');
  return id;
}

/**
 * Reads a JSON body; an empty one is read as `{}`. Returns a function that validates it. Call that after authorization,
 * so that unauthorized callers learn nothing from its errors.
 */
export async function readBody<Output>(c: Context, schema: z.ZodType<Output>): Promise<() => Output> {
  const text = await c.req.text();
  return () => validated(schema, text === '' ? {} : parsedJson(text));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed_json');
  }
}
