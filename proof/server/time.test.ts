import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

/** Schedules as an LMS sends them, with the instants in UTC, or with the expected error. */
const cases: [name: string, start: string, end: string, startUtc: string, endUtc: string][] = [
  [
    'Paris, an hour over the gap of spring',
    '2026-03-29T01:30:00+01:00',
    '2026-03-29T03:30:00+02:00',
    '2026-03-29T00:30',
    '2026-03-29T01:30',
  ],
  [
    'Paris, up to the gap',
    '2026-03-29T01:00:00+01:00',
    '2026-03-29T02:00:00+01:00',
    '2026-03-29T00:00',
    '2026-03-29T01:00',
  ],
  [
    'Paris, from the gap on',
    '2026-03-29T03:00:00+02:00',
    '2026-03-29T04:00:00+02:00',
    '2026-03-29T01:00',
    '2026-03-29T02:00',
  ],
  [
    'Paris, an hour that no clock shows',
    '2026-03-29T02:15:00+01:00',
    '2026-03-29T02:45:00+01:00',
    '2026-03-29T01:15',
    '2026-03-29T01:45',
  ],
  [
    'Paris, the first of two half past two',
    '2026-10-25T02:30:00+02:00',
    '2026-10-25T02:50:00+02:00',
    '2026-10-25T00:30',
    '2026-10-25T00:50',
  ],
  [
    'Paris, the second of them',
    '2026-10-25T02:30:00+01:00',
    '2026-10-25T02:50:00+01:00',
    '2026-10-25T01:30',
    '2026-10-25T01:50',
  ],
  [
    'Paris, from the first to the second',
    '2026-10-25T02:30:00+02:00',
    '2026-10-25T02:30:00+01:00',
    '2026-10-25T00:30',
    '2026-10-25T01:30',
  ],
  [
    'Paris, three hours that the clock calls two',
    '2026-10-25T01:00:00+02:00',
    '2026-10-25T03:00:00+01:00',
    '2026-10-24T23:00',
    '2026-10-25T02:00',
  ],
  [
    'New York, the gap of spring',
    '2027-03-14T01:30:00-05:00',
    '2027-03-14T03:30:00-04:00',
    '2027-03-14T06:30',
    '2027-03-14T07:30',
  ],
  [
    'New York, the night of two ones',
    '2026-11-01T01:30:00-04:00',
    '2026-11-01T01:30:00-05:00',
    '2026-11-01T05:30',
    '2026-11-01T06:30',
  ],
  [
    'London, the hour of midnight',
    '2026-03-28T23:30:00+00:00',
    '2026-03-29T00:30:00Z',
    '2026-03-28T23:30',
    '2026-03-29T00:30',
  ],
  [
    'Lord Howe, half an hour of summer time',
    '2026-04-05T01:30:00+11:00',
    '2026-04-05T02:00:00+10:30',
    '2026-04-04T14:30',
    '2026-04-04T15:30',
  ],
  [
    'Kathmandu, a quarter of an hour aside',
    '2026-06-01T09:45:00+05:45',
    '2026-06-01T10:45:00+05:45',
    '2026-06-01T04:00',
    '2026-06-01T05:00',
  ],
  [
    'Kiritimati, tomorrow already',
    '2026-06-02T00:30:00+14:00',
    '2026-06-02T01:30:00+14:00',
    '2026-06-01T10:30',
    '2026-06-01T11:30',
  ],
  [
    'Baker Island, yesterday still',
    '2026-06-01T23:30:00-12:00',
    '2026-06-02T00:30:00-12:00',
    '2026-06-02T11:30',
    '2026-06-02T12:30',
  ],
  [
    'two zones in one session',
    '2026-06-01T10:00:00+02:00',
    '2026-06-01T10:00:00+01:00',
    '2026-06-01T08:00',
    '2026-06-01T09:00',
  ],
  [
    'an unknown zone',
    '2026-06-01T10:00:00-00:00',
    '2026-06-01T11:00:00Z',
    '2026-06-01T10:00',
    '2026-06-01T11:00',
  ],
  [
    'over the end of a year',
    '2026-12-31T23:30:00Z',
    '2027-01-01T00:30:00Z',
    '2026-12-31T23:30',
    '2027-01-01T00:30',
  ],
  [
    'over the end of February',
    '2027-02-28T23:30:00Z',
    '2027-03-01T00:30:00Z',
    '2027-02-28T23:30',
    '2027-03-01T00:30',
  ],
  ['a leap day', '2028-02-29T10:00:00Z', '2028-02-29T11:00:00Z', '2028-02-29T10:00', '2028-02-29T11:00'],
  [
    'over the end of a leap day',
    '2028-02-29T23:30:00+01:00',
    '2028-03-01T00:30:00+01:00',
    '2028-02-29T22:30',
    '2028-02-29T23:30',
  ],
  [
    'one year after a leap day',
    '2029-02-28T12:00:00Z',
    '2029-02-28T13:00:00Z',
    '2029-02-28T12:00',
    '2029-02-28T13:00',
  ],
  [
    'when 32 bits run out',
    '2038-01-19T03:00:00Z',
    '2038-01-19T03:30:00Z',
    '2038-01-19T03:00',
    '2038-01-19T03:30',
  ],
  [
    'after 32 bits',
    '2038-01-19T03:14:08Z',
    '2038-01-19T03:30:00Z',
    '2038-01-19T03:14:08',
    '2038-01-19T03:30',
  ],
];
const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
const minute = 60_000;
const full = (text: string) => `${text}${text.length === 16 ? ':00' : ''}.000Z`;
const { TZ } = process.env;

after(() => {
  // Node applies a new TZ immediately.
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

for (const zone of zones)
  test(`a server in ${zone}`, async (t) => {
    process.env.TZ = zone;
    assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
    const server = await TestServer.open(t);
    for (const [name, start, end, startUtc, endUtc] of cases)
      await t.test(name, async () => {
        const [begins, ends] = [full(startUtc), full(endUtc)];
        const move = (instant: string, minutes: number, milliseconds = 0) =>
          server.clock.set(new Date(Date.parse(instant) + minutes * minute + milliseconds).toISOString());
        move(begins, -60);
        const made = await server.post('claire', '/api/courses/5/live-sessions', {
          title: name,
          scheduled_start_time: start,
          scheduled_end_time: end,
        });
        assert.equal(made.status, 201, made.text);
        const { session } = made;
        assert.deepEqual([session.scheduled_start_time, session.scheduled_end_time], [begins, ends]);
        assert.equal(Date.parse(session.opens_at), Date.parse(begins) - 15 * minute);
        const path = `/api/live-sessions/${session.id}`;
        const { text } = await server.get('claire', `${path}/calendar.ics`);
        const inCalendar = (instant: string) => instant.replace(/[-:]|\.000/g, '');
        assert.match(text, new RegExp(`DTSTART:${inCalendar(begins)}\\r\\n`));
        assert.match(text, new RegExp(`DTEND:${inCalendar(ends)}\\r\\n`));
        // Checks each bound to the millisecond.
        move(begins, -15, -1);
        assert.equal((await server.post('claire', `${path}/start`)).problem.code, 'start_too_early');
        move(ends, 0, -1);
        assert.equal((await server.get('claire', path)).session.status, 'scheduled');
        move(ends, 0);
        assert.equal((await server.get('claire', path)).session.status, 'ended');
      });
    reportFigures('T22', { 'times of day': cases.length, zones: 1 });
  });

for (const minutes of [-60, -1, 1, 60])
  test(`a clock that is moved by ${minutes} minutes during a class`, async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ minutes: 90 });
    const path = `/api/live-sessions/${id}`;
    const { joined } = await server.post('amina', `${path}/join`);
    server.clock.advance(10);
    const before = (await server.get('claire', path)).session;
    server.clock.advance(minutes);
    const after = (await server.get('claire', path)).session;
    assert.deepEqual([after.status, after.version], ['live', before.version]);
    assert.equal((await server.get('amina', `${path}/join`)).joined.join_id, joined.join_id);
    assert.equal((await server.post('amina', `${path}/leave`)).status, 204);
    const { session: ended } = await server.post('claire', `${path}/end`);
    assert.ok(ended.actual_end_time! >= ended.actual_start_time!);
    for (const { joined_at, left_at } of await server.stays(id)) assert.ok(left_at! >= joined_at);
    server.clock.advance(-minutes);
    assert.equal((await server.get('claire', path)).session.status, 'ended');
    const { attendance } = await server.get('claire', `${path}/attendance`);
    for (const { attendance_seconds } of attendance.rows)
      assert.ok(attendance_seconds >= 0 && attendance_seconds <= Math.max(0, 10 + minutes) * 60);
    reportFigures('T22', { 'steps of the clock': 1, 'states reopened': 0 });
  });
