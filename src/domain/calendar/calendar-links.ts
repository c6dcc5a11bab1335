import { type CalendarEvent, calendarTime, inParagraphs } from './calendar-event.js';

/** What every browser and server still takes. */
const longestAddress = 2000;

/** A title is seldom cut: this holds a hundred letters of any script. */
const longestTitle = 900;

/** The page on which Google's calendar offers to take the event in. */
export function googleCalendarUrl(event: CalendarEvent): string {
  const dates = `${calendarTime(event.start)}/${calendarTime(event.end)}`;
  return address(
    'https://calendar.google.com/calendar/render?action=TEMPLATE',
    { text: shortened(event.title, longestTitle), dates },
    'details',
    event,
  );
}

/** The page on which Outlook's calendar offers to take the event in. */
export function outlookCalendarUrl(event: CalendarEvent): string {
  return address(
    'https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent',
    {
      subject: shortened(event.title, longestTitle),
      startdt: new Date(event.start).toISOString(),
      enddt: new Date(event.end).toISOString(),
    },
    'body',
    event,
  );
}

/** The description is cut where the address would be too long; its link is not, since half a link leads nowhere. */
function address(
  base: string,
  fields: Readonly<Record<string, string>>,
  detailsField: string,
  { description, link }: CalendarEvent,
): string {
  const fixed = [base, ...Object.entries(fields).map(([name, value]) => `${name}=${encoded(value)}`)];
  const start = [...fixed, `${detailsField}=`].join('&');
  const room = longestAddress - start.length - encoded(`\n\n${link ?? ''}`).length;
  const details = inParagraphs([shortened(description, room), link]);
  return details ? start + encoded(details) : fixed.join('&');
}

/** The start of a text that takes no more than `room` characters once it is encoded. */
function shortened(text: string, room: number): string {
  if (encoded(text).length <= room) return text;
  let start = '';
  let left = room - encoded('…').length;
  for (const character of text) {
    left -= encoded(character).length;
    if (left < 0) break;
    start += character;
  }
  return start && `${start}…`;
}

/** As `URL` writes it, so the length is the true one; with `%20` for a space, since Outlook shows a `+` as it is. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}
