import { z } from 'zod';
import { instantText, parseInstant } from '../domain/instant.js';

/** Position of the last session of a page in the order of the list. */
export interface SessionCursor {
  scheduled_start_time: string;
  id: number;
}

/** Encodes a cursor as text that is opaque to clients. */
export function cursorText({ scheduled_start_time, id }: SessionCursor): string {
  return Buffer.from(`${scheduled_start_time} ${id}`).toString('base64url');
}

/** Schema of a text that `cursorText` returned. */
export const sessionCursor = z.string().transform((text, context): SessionCursor => {
  const [time = '', id] = Buffer.from(text, 'base64url').toString().split(' ');
  const start = parseInstant(time);
  const cursor = start !== null && { scheduled_start_time: instantText(start), id: Number(id) };
  if (cursor && Number.isSafeInteger(cursor.id)) return cursor;
  context.addIssue('out_of_range');
  return z.NEVER;
});
