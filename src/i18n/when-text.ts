import type { Instant } from '../domain/time/instant.js';
import type { Formats } from './formats.js';
import type { Messages } from './messages.js';

/** Formats date and time: `lundi 15 janvier 2024 à 10:00`. Adds the time zone where its time differs from the viewer's. */
export function whenText(instant: Instant, words: Messages, formats: Formats): string {
  const when = words.dateAtTime(formats.date(instant), formats.time(instant));
  const zone = formats.zoneName(instant);
  return zone === null ? when : `${when} (${zone})`;
}
