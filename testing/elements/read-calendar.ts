import ICAL from 'ical.js';

/** The one event of an iCalendar file, as another library reads it: each property as text, empty where it is not there. */
export function readCalendar(text: string): (property: string) => string {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) throw new Error(`The file holds ${events.length} events.`);
  return (property) => String(events[0]!.getFirstPropertyValue(property) ?? '');
}
