import { z } from 'zod';
import { parseInstant } from '../domain/instant.js';

/** Schema of an RFC 3339 date-time with an offset; its output is in milliseconds since the epoch. */
export const instant = z
  .string()
  .meta({ format: 'date-time' })
  .transform((text, context) => {
    const milliseconds = parseInstant(text);
    if (milliseconds !== null) return milliseconds;
    context.addIssue('invalid_datetime');
    return z.NEVER;
  });

/** Schema of a text to display, of `shortest` to `longest` characters after trimming; `lines` allows line breaks. */
export function plainText({
  shortest,
  longest,
  lines,
}: {
  shortest: number;
  longest: number;
  lines: boolean;
}) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => isPlain(text, lines), 'invalid_text')
    .refine((text) => [...text].length >= shortest, 'too_short')
    .refine((text) => [...text].length <= longest, 'too_long');
}

const controls = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const controlsButLines = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
/** They reverse the order of the text around them, and so can disguise a title. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

function isPlain(text: string, lines: boolean): boolean {
  return (
    !(lines ? controlsButLines : controls).test(text) &&
    !directionOverrides.test(text) &&
    (text === '' || visible.test(text))
  );
}

/** Schema of a whole number in a query, from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}
