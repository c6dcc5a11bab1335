import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { type CalendarSession, calendarText } from './calendar-text.js';

const session: CalendarSession = {
  id: 12,
  title: 'Analyse : limites, continuité; suites\\',
  description: 'Première ligne\nDeuxième ligne',
  status: 'scheduled',
  scheduled_start_time: '2026-03-27T09:00:00.000Z',
  scheduled_end_time: '2026-03-27T10:30:00.000Z',
  cancelled_reason: null,
  deleted_at: null,
  version: 1,
  created_at: '2026-03-01T08:00:00.000Z',
  updated_at: '2026-03-01T08:00:00.000Z',
};

/** The calendar of a session with these fields, as text and as parsed by another library. */
function written(fields: Partial<CalendarSession> = {}) {
  const { scheduled_start_time: start = session.scheduled_start_time } = fields;
  const scheduled_end_time = new Date(Date.parse(start) + 90 * 60_000).toISOString();
  const text = calendarText({
    name: 'Mathématiques',
    sessions: [{ ...session, scheduled_end_time, ...fields }],
    now: Date.UTC(2026, 2, 2),
  });
  const [event] = new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent');
  const value = (name: string) => String(event!.getFirstPropertyValue(name) ?? '');
  return { text, value };
}

test('an event has title, description and times of its session', () => {
  const { text, value } = written();
  assert.equal(value('uid'), 'live-session-12@live-session-elements');
  assert.equal(value('summary'), session.title);
  assert.equal(value('description'), session.description);
  assert.equal(value('dtstart'), '2026-03-27T09:00:00Z');
  assert.equal(value('dtend'), '2026-03-27T10:30:00Z');
  assert.equal(value('sequence'), '0');
  assert.equal(value('status'), 'CONFIRMED');
  assert.match(text, /^METHOD:PUBLISH\r$/m);
});

test('a rescheduled session keeps its UID and raises its SEQUENCE', () => {
  const { value } = written({ version: 4, scheduled_start_time: '2026-03-28T09:00:00.000Z' });
  assert.equal(value('uid'), 'live-session-12@live-session-elements');
  assert.equal(value('sequence'), '3');
  assert.equal(value('dtstart'), '2026-03-28T09:00:00Z');
});

test('a deleted session is cancelled, and keeps its UID', () => {
  const { value } = written({ deleted_at: '2026-03-02T10:00:00.000Z', version: 2 });
  assert.deepEqual(
    [value('uid'), value('status'), value('sequence')],
    [written().value('uid'), 'CANCELLED', '1'],
  );
});

test('a cancelled session has its status and reason', () => {
  const { value } = written({ status: 'cancelled', cancelled_reason: 'Grève des trains.' });
  assert.equal(value('status'), 'CANCELLED');
  assert.equal(value('description'), `Grève des trains.\n\n${session.description}`);
});

const hours = [
  ['Paris, the day before summer time', 'Europe/Paris', '2026-03-28T09:00:00.000Z', '10:00'],
  ['Paris, the day of summer time', 'Europe/Paris', '2026-03-29T08:00:00.000Z', '10:00'],
  ['Paris, the day before winter time', 'Europe/Paris', '2026-10-24T08:00:00.000Z', '10:00'],
  ['Paris, the day of winter time', 'Europe/Paris', '2026-10-25T09:00:00.000Z', '10:00'],
  ['New York, the day before summer time', 'America/New_York', '2026-03-07T15:00:00.000Z', '10:00'],
  ['New York, the day of summer time', 'America/New_York', '2026-03-08T14:00:00.000Z', '10:00'],
] as const;

for (const [name, timeZone, start, hour] of hours)
  test(`10:00 stays 10:00: ${name}`, () => {
    const { value } = written({ scheduled_start_time: start });
    const shown = new Date(value('dtstart')).toLocaleTimeString('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
    });
    assert.equal(shown, hour);
  });

test('no title can add a line', () => {
  const { text, value } = written({ title: 'A\r\nATTENDEE:mailto:x@example.org\nSTATUS:CANCELLED' });
  assert.doesNotMatch(text, /^(ATTENDEE|STATUS:CANCELLED)/m);
  assert.equal(value('status'), 'CONFIRMED');
});

test('long lines of any characters are folded and parsed back', () => {
  const title = 'é😀ع'.repeat(80);
  const { text, value } = written({ title });
  assert.equal(value('summary'), title);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});
