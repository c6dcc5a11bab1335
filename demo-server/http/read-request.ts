import type { Context } from 'hono';
import type { z } from 'zod';
import { Problem } from '../contract/problem.js';
import { validated } from './validated.js';

const idPattern = /^[1-9]\d{0,15}$/;

/** Parses the id in a path segment. Anything else is answered with `not_found`. */
export function pathId(segment: string): number {
  const id = Number(segment);
  if (!idPattern.test(segment) || !Number.isSafeInteger(id)) throw new Problem('not_found');
  return id;
}

/**
 * Reads a JSON body; an empty one counts as `{}`. Returns a function that validates it: call that after authorization,
 * so that strangers learn nothing from its faults.
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
