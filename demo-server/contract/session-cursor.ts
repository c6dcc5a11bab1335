import { z } from 'zod';
import { instantText, parseInstant } from '../domain/instant.js';

/** Where a page of the list ended: the place of its last session in the order. */
export interface SessionCursor {
  scheduled_start_time: string;
  id: number;
}

/** The cursor as clients carry it: opaque to them. */
export function cursorText({ scheduled_start_time, id }: SessionCursor): string {
  return Buffer.from(`${scheduled_start_time} ${id}`).toString('base64url');
}

/** A cursor that `cursorText` wrote. */
export const sessionCursor = z.string().transform((text, context): SessionCursor => {
  const [time = '', id] = Buffer.from(text, 'base64url').toString().split(' ');
  const start = parseInstant(time);
  const cursor = start !== null && { scheduled_start_time: instantText(start), id: Number(id) };
  if (cursor && Number.isSafeInteger(cursor.id)) return cursor;
  context.addIssue('out_of_range');
  return z.NEVER;
});
