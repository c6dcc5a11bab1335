import { type CalendarEvent, calendarTime, inParagraphs } from './calendar-event.js';
import type { Instant } from '../time/instant.js';

/** Maximum octets of a line without its line end (RFC 5545). */
const longestLine = 75;

/** Maximum characters of a file name: file systems allow 255 octets, and a character has up to four. */
const longestName = 60;

/** Returns an event as an iCalendar file (RFC 5545). @param now The creation time of the file. */
export function calendarFile(event: CalendarEvent, now: Instant): string {
  const { uid, sequence, title, description, link, start, end, cancelled } = event;
  const details = inParagraphs([description, link]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//live-session-elements//live-session-elements//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${calendarTime(now)}`,
    `DTSTART:${calendarTime(start)}`,
    `DTEND:${calendarTime(end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(details ? [`DESCRIPTION:${escaped(details)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Returns a file name made of the letters and digits of the title, in any script. */
export function calendarFileName({ title, uid }: CalendarEvent): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? uid.split('@')[0]!;
  return `${[...words].slice(0, longestName).join('')}.ics`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** Folds a line into pieces of the maximum length, without splitting a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Returns the number of octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return 1 + Number(code > 0x7f) + Number(code > 0x7ff) + Number(code > 0xffff);
}
