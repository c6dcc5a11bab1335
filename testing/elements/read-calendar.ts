import ICAL from 'ical.js';

/** Parses an iCalendar file with one event by another library; returns a reader of its properties as text. */
export function readCalendar(text: string): (property: string) => string {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length !== 1) throw new Error(`The file contains ${events.length} events, not one.`);
  return (property) => String(events[0]!.getFirstPropertyValue(property) ?? '');
}
