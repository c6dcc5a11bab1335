import { type CalendarEvent, calendarTime, inParagraphs } from './calendar-event.js';

/** Maximum length of an address that all browsers and servers accept. */
const longestAddress = 2000;

/** Maximum length of the encoded title: a hundred letters of any script. */
const longestTitle = 900;

/** Returns the address of the page where Google Calendar offers to add the event. */
export function googleCalendarUrl(event: CalendarEvent): string {
  const dates = `${calendarTime(event.start)}/${calendarTime(event.end)}`;
  return address(
    'https://calendar.google.com/calendar/render?action=TEMPLATE',
    { text: shortened(event.title, longestTitle), dates },
    'details',
    event,
  );
}

/** Returns the address of the page where Outlook offers to add the event. */
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

/** Builds the address. Shortens the description if the address would be too long, but never the link in it. */
function address(
  base: string,
  fields: Readonly<Record<string, string>>,
  detailsField: string,
  { description, link }: CalendarEvent,
): string {
  const fixed = [base, ...Object.entries(fields).map(([name, value]) => `${name}=${encoded(value)}`)];
  const start = [...fixed, `${detailsField}=`].join('&');
  const maximum = longestAddress - start.length - encoded(`\n\n${link ?? ''}`).length;
  const details = inParagraphs([shortened(description, maximum), link]);
  return details ? start + encoded(details) : fixed.join('&');
}

/** Shortens a text to at most `maximum` characters in encoded form. */
function shortened(text: string, maximum: number): string {
  if (encoded(text).length <= maximum) return text;
  let start = '';
  let left = maximum - encoded('…').length;
  for (const character of text) {
    left -= encoded(character).length;
    if (left < 0) break;
    start += character;
  }
  return start && `${start}…`;
}

/** Encodes as `URL` does, so that the length is exact. A space becomes `%20`, because Outlook displays a `+`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}
