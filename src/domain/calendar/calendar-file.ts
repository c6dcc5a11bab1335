import { type CalendarEvent, calendarTime, inParagraphs } from './calendar-event.js';
import type { Instant } from '../time/instant.js';

/** RFC 5545: octets of a line at most, its end not counted. */
const longestLine = 75;

/** File systems allow 255 octets, and a letter takes up to four. */
const longestName = 60;

/** An event as an iCalendar file (RFC 5545), made at `now`. */
export function calendarFile(event: CalendarEvent, now: Instant): string {
  const { uid, sequence, title, description, link, start, end, cancelled } = event;
  const told = inParagraphs([description, link]);
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
    ...(told ? [`DESCRIPTION:${escaped(told)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** What the file is called: the letters and digits of the title, whatever the script. */
export function calendarFileName({ title, uid }: CalendarEvent): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? uid.split('@')[0]!;
  return `${[...words].slice(0, longestName).join('')}.ics`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** A line cut into pieces that are short enough, none within a character. */
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

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return 1 + Number(code > 0x7f) + Number(code > 0x7ff) + Number(code > 0xffff);
}
