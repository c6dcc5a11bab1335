import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

const list = '/api/courses/5/live-sessions';
const start = '2026-03-03T10:00:00Z';
const good = { title: 'Suites', scheduled_start_time: start, scheduled_end_time: '2026-03-03T11:00:00Z' };

/** A server, and all its rows except those of users and memberships. */
async function prepared(t: TestContext) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const live = await server.startLive();
  const scheduled = await server.schedule({ inMinutes: 600 });
  const rows = async () =>
    JSON.stringify([
      await server.db.selectFrom('live_sessions').selectAll().execute(),
      await server.db.selectFrom('attendance_intervals').selectAll().execute(),
      await server.db.selectFrom('live_session_participants').selectAll().execute(),
      await server.db.selectFrom('idempotency_keys').selectAll().execute(),
      await server.db.selectFrom('attendance_corrections').selectAll().execute(),
    ]);
  return { server, live, scheduled, rows };
}

/** Start times that are refused: not RFC 3339, or out of range. */
const times: [string, unknown, string][] = [
  ['no offset', '2026-03-03T10:00:00', 'invalid_datetime'],
  ['no seconds', '2026-03-03T10:00Z', 'invalid_datetime'],
  ['no time', '2026-03-03', 'invalid_datetime'],
  ['hour 24', '2026-03-03T24:00:00Z', 'invalid_datetime'],
  ['minute 60', '2026-03-03T10:60:00Z', 'invalid_datetime'],
  ['second 60', '2026-03-03T10:00:60Z', 'invalid_datetime'],
  ['30 February', '2026-02-30T10:00:00Z', 'invalid_datetime'],
  ['29 February of another year', '2026-02-29T10:00:00Z', 'invalid_datetime'],
  ['month 13', '2026-13-03T10:00:00Z', 'invalid_datetime'],
  ['month 0', '2026-00-03T10:00:00Z', 'invalid_datetime'],
  ['day 0', '2026-03-00T10:00:00Z', 'invalid_datetime'],
  ['day 32', '2026-03-32T10:00:00Z', 'invalid_datetime'],
  ['year 10000', '+10000-03-03T10:00:00Z', 'invalid_datetime'],
  ['year -1', '-0001-03-03T10:00:00Z', 'invalid_datetime'],
  ['an offset of a day', '2026-03-03T10:00:00+24:00', 'invalid_datetime'],
  ['an offset without a colon', '2026-03-03T10:00:00+0100', 'invalid_datetime'],
  ['an offset of 60 minutes', '2026-03-03T10:00:00+01:60', 'invalid_datetime'],
  ['a zone by name', '2026-03-03T10:00:00[Europe/Paris]', 'invalid_datetime'],
  ['a space before', ' 2026-03-03T10:00:00Z', 'invalid_datetime'],
  ['a line break after', '2026-03-03T10:00:00Z\n', 'invalid_datetime'],
  ['milliseconds since 1970 as a string', '1772532000000', 'invalid_datetime'],
  ['a week', '2026-W10-2T10:00:00Z', 'invalid_datetime'],
  ['Arabic digits', '٢٠٢٦-03-03T10:00:00Z', 'invalid_datetime'],
  ['nothing', '', 'invalid_datetime'],
  ['a number', 1_772_532_000_000, 'type'],
  ['a number beyond the range of dates', 2 ** 63, 'type'],
  ['true', true, 'type'],
  ['a list', [start], 'type'],
  ['an object', { start }, 'type'],
  ['null', null, 'type'],
  ['five minutes and a bit ago', '2026-03-02T09:54:59.999Z', 'in_past'],
  ['year 0', '0000-03-03T10:00:00Z', 'in_past'],
  ['in two years and a bit', '2028-03-01T10:00:00.001Z', 'too_far'],
  ['year 9999', '9999-03-03T10:00:00Z', 'too_far'],
];

test('times', async (t) => {
  const { server, scheduled, rows } = await prepared(t);
  const before = await rows();
  for (const [name, scheduled_start_time, code] of times)
    await t.test(`${name}: ${code}`, async () => {
      const created = await server.post('claire', list, { ...good, scheduled_start_time });
      const path = `/api/live-sessions/${scheduled}`;
      const moved = await server.ask('claire', 'PATCH', path, { json: { ...good, scheduled_start_time } });
      for (const { status, problem } of [created, moved]) {
        assert.equal(status, 422);
        assert.deepEqual(problem.errors[0], { pointer: '/scheduled_start_time', code });
      }
    });
  assert.equal(await rows(), before);
  assert.deepEqual(server.failures, []);
  reportFigures('T06', { cases: times.length * 2, 'rows changed': 0 });
});

const letters: [string, string, string | null][] = [
  ['NUL', 'a\u0000', 'invalid_text'],
  ['a bell', 'a\u0007', 'invalid_text'],
  ['an escape', '\u001b[2J', 'invalid_text'],
  ['a delete', 'a\u007f', 'invalid_text'],
  ['a C1 control', 'a\u0085b', 'invalid_text'],
  ['a lone high surrogate', 'a\ud800', 'invalid_text'],
  ['a lone low surrogate', '\udc00a', 'invalid_text'],
  ['left-to-right override', 'a\u202d', 'invalid_text'],
  ['right-to-left embedding', 'a\u202b', 'invalid_text'],
  ['an isolate', '\u2068a', 'invalid_text'],
  ['a pop of an isolate', 'a\u2069', 'invalid_text'],
  ['a line separator', 'a\u2028b', 'invalid_text'],
  ['a paragraph separator', 'a\u2029b', 'invalid_text'],
  ['a tab', 'a\tb', 'invalid_text'],
  ['invisible characters only', '\u200b\u2060', 'invalid_text'],
  ['spaces only', '\u00a0 \u3000', 'too_short'],
  ['256 letters', 'é'.repeat(256), 'too_long'],
  ['Hebrew letters', 'שלום', null],
  ['a combining accent', 'e\u0301', null],
  ['fifty accents on one letter', `e${'\u0301'.repeat(50)}`, null],
  ['a family', '👨‍👩‍👧‍👦', null],
  ['a flag', '🇫🇷', null],
  ['one letter', 'x', null],
  ['markup', '<img src=x onerror=alert(1)>', null],
];

test('texts', async (t) => {
  const { server, scheduled } = await prepared(t);
  const path = `/api/live-sessions/${scheduled}`;
  for (const [name, title, code] of letters)
    await t.test(`${name}: ${code ?? 'kept'}`, async () => {
      for (const answer of [
        await server.post('claire', list, { ...good, title }),
        await server.ask('claire', 'PATCH', path, { json: { title } }),
      ]) {
        if (code) assert.deepEqual(answer.problem.errors, [{ pointer: '/title', code }]);
        else assert.equal(answer.session.title, title.normalize('NFC').trim());
      }
    });
  assert.deepEqual(server.failures, []);
  reportFigures('T06', { cases: letters.length * 2 });
});

test('bodies of the calls that change a session', async (t) => {
  const { server, live, scheduled, rows } = await prepared(t);
  const join_id = 'x';
  const cases: [string, string, number, unknown, string, string][] = [
    ['POST', '/heartbeat', live, { in_room: true }, '/join_id', 'required'],
    ['POST', '/heartbeat', live, { join_id }, '/in_room', 'required'],
    ['POST', '/heartbeat', live, { join_id: 5, in_room: true }, '/join_id', 'type'],
    ['POST', '/heartbeat', live, { join_id, in_room: 'yes' }, '/in_room', 'type'],
    ['POST', '/heartbeat', live, { join_id, in_room: true, at: 1 }, '/at', 'unknown_field'],
    ['POST', '/heartbeat', live, { join_id: 'x'.repeat(65), in_room: true }, '/join_id', 'too_long'],
    ['POST', '/heartbeat', live, { join_id: 'x\u0000', in_room: true }, '/join_id', 'invalid_text'],
    ['POST', '/leave', live, { join_id: '\u0000' }, '/join_id', 'invalid_text'],
    ['POST', '/cancel', scheduled, { reason: 5 }, '/reason', 'type'],
    ['POST', '/cancel', scheduled, { reason: 'x'.repeat(501) }, '/reason', 'too_long'],
    ['POST', '/cancel', scheduled, { reason: 'a\u202eb' }, '/reason', 'invalid_text'],
    ['POST', '/cancel', scheduled, { why: 'x' }, '/why', 'unknown_field'],
    ['PUT', '/attendance/1', live, {}, '/status', 'out_of_range'],
    ['PUT', '/attendance/1', live, { status: 'partial' }, '/status', 'out_of_range'],
    ['PUT', '/attendance/1', live, { status: null }, '/status', 'out_of_range'],
    ['PUT', '/attendance/1', live, { status: 'late', reason: 5 }, '/reason', 'type'],
    ['PUT', '/attendance/1', live, { status: 'late', reason: 'a\u202e' }, '/reason', 'invalid_text'],
    ['PUT', '/attendance/1', live, { status: 'late', reason: 'x'.repeat(501) }, '/reason', 'too_long'],
    ['PUT', '/attendance/1', live, { status: 'late', changed_by: 1 }, '/changed_by', 'unknown_field'],
    ['PUT', '/recording', live, {}, '/recording_url', 'required'],
    ['PUT', '/recording', live, { recording_url: 'ftp://x.org/a' }, '/recording_url', 'invalid_url'],
    ['PUT', '/recording', live, { recording_url: 'https://' }, '/recording_url', 'invalid_url'],
    ['PUT', '/recording', live, { recording_url: 'https://x.org/\u0000' }, '/recording_url', 'invalid_url'],
    ['PUT', '/recording', live, { recording_url: 'data:text/html,x' }, '/recording_url', 'invalid_url'],
    [
      'PUT',
      '/recording',
      live,
      { recording_url: `https://x.org/${'x'.repeat(2_048)}` },
      '/recording_url',
      'too_long',
    ],
    [
      'PUT',
      '/recording',
      live,
      { recording_url: null, recording_visible: 'no' },
      '/recording_visible',
      'type',
    ],
    ['PATCH', '', scheduled, { status: 'live' }, '/status', 'unknown_field'],
    ['PATCH', '', scheduled, { version: 7 }, '/version', 'unknown_field'],
    ['PATCH', '', scheduled, { jitsi_room_name: 'ls-mine' }, '/jitsi_room_name', 'unknown_field'],
    ['PATCH', '', scheduled, { recording_url: 'https://x.org' }, '/recording_url', 'unknown_field'],
    ['PATCH', '', scheduled, { course_id: 6 }, '/course_id', 'unknown_field'],
    ['PATCH', '', scheduled, { max_participants: 1_001 }, '/max_participants', 'out_of_range'],
    ['PATCH', '', scheduled, { title: null }, '/title', 'type'],
    ['PATCH', '', scheduled, [], '', 'type'],
  ];
  const before = await rows();
  for (const [method, call, id, json, pointer, code] of cases)
    await t.test(`${method} ${call} ${JSON.stringify(json).slice(0, 50)}: ${code}`, async () => {
      const { status, problem } = await server.ask('claire', method, `/api/live-sessions/${id}${call}`, {
        json,
      });
      assert.equal(status, 422);
      assert.deepEqual(problem.errors, [{ pointer, code }]);
    });
  assert.equal(await rows(), before);
  reportFigures('T06', { cases: cases.length, 'rows changed': 0 });
});

test('queries', async (t) => {
  const { server, live } = await prepared(t);
  const cases: [string, string, string][] = [
    [`${list}?limit=0`, '/limit', 'out_of_range'],
    [`${list}?limit=201`, '/limit', 'out_of_range'],
    [`${list}?limit=-1`, '/limit', 'out_of_range'],
    [`${list}?limit=1e2`, '/limit', 'out_of_range'],
    [`${list}?status=LIVE`, '/status/0', 'out_of_range'],
    [`${list}?status=live,`, '/status/1', 'out_of_range'],
    [`${list}?from=yesterday`, '/from', 'invalid_datetime'],
    [`${list}?to=2026-03-03`, '/to', 'invalid_datetime'],
    [`${list}?order=up`, '/order', 'out_of_range'],
    [`${list}?cursor=%00`, '/cursor', 'out_of_range'],
    [`/api/live-sessions/${live}/attendance?threshold=-1`, '/threshold', 'out_of_range'],
    [`/api/live-sessions/${live}/attendance?threshold=75.5`, '/threshold', 'out_of_range'],
    ['/api/courses/5/attendance?threshold=101', '/threshold', 'out_of_range'],
    ['/api/courses/5/attendance?from=2026-02-30T10:00:00Z', '/from', 'invalid_datetime'],
    ['/api/courses/5/attendance.csv?to=tomorrow', '/to', 'invalid_datetime'],
    ['/api/courses/5/attendance?lang=-', '/lang', 'out_of_range'],
    [`/api/live-sessions/${live}/attendance?lang=`, '/lang', 'out_of_range'],
    [`/api/live-sessions/${live}/attendance?lang=fr_FR`, '/lang', 'out_of_range'],
    [`/api/live-sessions/${live}/attendance?lang=%00`, '/lang', 'out_of_range'],
  ];
  for (const [path, pointer, code] of cases)
    await t.test(path, async () => {
      const { status, problem } = await server.get('claire', path);
      assert.equal(status, 422);
      assert.deepEqual(problem.errors, [{ pointer, code }]);
    });
  reportFigures('T06', { cases: cases.length });
});
