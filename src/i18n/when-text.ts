import type { Instant } from '../domain/time/instant.js';
import type { Formats } from './formats.js';
import type { Messages } from './messages.js';

/** Date and time of a moment, with the time zone where its clocks differ from the viewer's: `lundi 15 janvier 2024 à 10:00`. */
export function whenText(instant: Instant, words: Messages, formats: Formats): string {
  const when = words.dateAtTime(formats.date(instant), formats.time(instant));
  const zone = formats.zoneName(instant);
  return zone === null ? when : `${when} (${zone})`;
}
