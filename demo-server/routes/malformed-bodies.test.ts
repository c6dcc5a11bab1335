import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { type Question, TestServer } from '../../testing/server/test-server.js';

const list = '/api/courses/5/live-sessions';
const json = { 'content-type': 'application/json' };
const good = {
  title: 'Suites',
  scheduled_start_time: '2026-03-03T10:00:00Z',
  scheduled_end_time: '2026-03-03T11:00:00Z',
};

/** Sends a request as the instructor of a live session, then asserts that the session is unchanged. */
async function prepared(t: TestContext) {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const before = await server.stored(id);
  return async (path: string, question: Question, status: number, code: string) => {
    const answer = await server.ask('claire', 'POST', path.replace(':id', String(id)), question);
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.problem.code, code);
    assert.equal(answer.problem.type, `urn:live-session:problem:${code}`);
    assert.equal(answer.problem.status, status);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.deepEqual(await server.stored(id), before);
    assert.deepEqual(server.failures, []);
    return answer;
  };
}

test('bodies that are not JSON, or not declared as JSON', async (t) => {
  const refuse = await prepared(t);
  const malformed = 'malformed_json';
  const invalid = 'validation_failed';
  const wrongType = 'unsupported_media_type';
  const cases: [string, Question, number, string][] = [
    ['an open brace', { body: '{', headers: json }, 400, malformed],
    ['a trailing comma', { body: '{"a":1,}', headers: json }, 400, malformed],
    ['a comment', { body: '{/**/}', headers: json }, 400, malformed],
    ['NaN', { body: '{"max_participants":NaN}', headers: json }, 400, malformed],
    ['single quotes', { body: "{'a':1}", headers: json }, 400, malformed],
    ['a space', { body: ' ', headers: json }, 400, malformed],
    ['UTF-16', { body: Buffer.from('{}', 'utf16le'), headers: json }, 400, malformed],
    ['bytes', { body: Buffer.from([0xff, 0xfe, 0x00]), headers: json }, 400, malformed],
    ['gzip', { body: Buffer.from([0x1f, 0x8b, 8]), headers: json }, 400, malformed],
    ['nested brackets, never closed', { body: '['.repeat(16_000), headers: json }, 400, malformed],
    ['nested brackets', { body: '['.repeat(8_000) + ']'.repeat(8_000), headers: json }, 422, invalid],
    [
      'nested objects',
      { body: '{"title":'.repeat(1_500) + '1' + '}'.repeat(1_500), headers: json },
      422,
      invalid,
    ],
    ['null', { body: 'null', headers: json }, 422, invalid],
    ['a string', { body: '"x"', headers: json }, 422, invalid],
    ['a number', { body: '1', headers: json }, 422, invalid],
    ['a list', { body: '[]', headers: json }, 422, invalid],
    ['an empty object', { body: '{}', headers: json }, 422, invalid],
    ['nothing', {}, 422, invalid],
    ['a byte order mark', { body: '\ufeff{}', headers: json }, 422, invalid],
    ['JSON called text', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, wrongType],
    ['JSON called nothing', { body: Buffer.from('{}') }, 415, wrongType],
    [
      'JSON called a kind of JSON',
      { body: '{}', headers: { 'content-type': 'application/jsonp' } },
      415,
      wrongType,
    ],
    ['a form', { body: new URLSearchParams({ title: 'x' }) }, 415, wrongType],
    ['a multipart form', { body: new FormData() }, 415, wrongType],
    ['16 KiB and one byte', { body: ' '.repeat(16 * 1024 + 1), headers: json }, 413, 'payload_too_large'],
  ];
  for (const [name, question, status, code] of cases)
    await t.test(`${name}: ${status} ${code}`, async () => {
      await refuse(list, question, status, code);
    });

  await t.test('a stream of more than 16 KiB: 413 payload_too_large', async () => {
    const server = await TestServer.open(t);
    const chunk = new Uint8Array(4_096).fill(0x20);
    let chunks = 0;
    const body = new ReadableStream({
      pull(controller) {
        chunks += 1;
        controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', body, headers: json, duplex: 'half' };
    const response = await server.app.request(list, init);
    assert.equal(response.status, 413);
    assert.ok(chunks < 10);
  });
  reportFigures('T06', { cases: cases.length + 1, 'rows changed': 0 });
});

test('16 KiB are allowed, as is a charset', async (t) => {
  const server = await TestServer.open(t);
  const body = JSON.stringify(good).padEnd(16 * 1024, ' ');
  const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
  assert.equal((await server.ask('claire', 'POST', list, { body, headers })).status, 201);
});

test('fields with wrong values', async (t) => {
  const refuse = await prepared(t);
  const cases: [object, string, string][] = [
    [{ title: undefined }, '/title', 'required'],
    [{ title: null }, '/title', 'type'],
    [{ title: 5 }, '/title', 'type'],
    [{ title: ['x'] }, '/title', 'type'],
    [{ title: {} }, '/title', 'type'],
    [{ title: '' }, '/title', 'too_short'],
    [{ title: '   ' }, '/title', 'too_short'],
    [{ title: 'x'.repeat(256) }, '/title', 'too_long'],
    [{ title: '😀'.repeat(256) }, '/title', 'too_long'],
    [{ title: '\u200b\u200b' }, '/title', 'invalid_text'],
    [{ title: 'a\u0000b' }, '/title', 'invalid_text'],
    [{ title: 'a\u001b[31mb' }, '/title', 'invalid_text'],
    [{ title: 'a\r\nb' }, '/title', 'invalid_text'],
    [{ title: 'a\u2028b' }, '/title', 'invalid_text'],
    [{ title: 'a\u202eb' }, '/title', 'invalid_text'],
    [{ title: 'a\u2066b' }, '/title', 'invalid_text'],
    [{ title: 'a\ud800b' }, '/title', 'invalid_text'],
    [{ description: 5 }, '/description', 'type'],
    [{ description: 'x'.repeat(5_001) }, '/description', 'too_long'],
    [{ description: 'a\u0000b' }, '/description', 'invalid_text'],
    [{ scheduled_start_time: undefined }, '/scheduled_start_time', 'required'],
    [{ scheduled_start_time: null }, '/scheduled_start_time', 'type'],
    [{ scheduled_start_time: 1772532000000 }, '/scheduled_start_time', 'type'],
    [{ scheduled_start_time: '' }, '/scheduled_start_time', 'invalid_datetime'],
    [{ scheduled_start_time: '2026-03-03T10:00:00' }, '/scheduled_start_time', 'invalid_datetime'],
    [{ scheduled_start_time: '2026-02-30T10:00:00Z' }, '/scheduled_start_time', 'invalid_datetime'],
    [{ scheduled_start_time: '2026-03-02T09:54:59.999Z' }, '/scheduled_start_time', 'in_past'],
    [{ scheduled_start_time: '9999-03-03T10:00:00Z' }, '/scheduled_start_time', 'too_far'],
    [{ scheduled_end_time: '2026-03-03T10:00:00Z' }, '/scheduled_end_time', 'end_before_start'],
    [{ scheduled_end_time: '2026-03-03T09:00:00Z' }, '/scheduled_end_time', 'end_before_start'],
    [{ scheduled_end_time: '2026-03-03T10:04:59.999Z' }, '/scheduled_end_time', 'duration_out_of_range'],
    [{ scheduled_end_time: '2026-03-03T22:00:00.001Z' }, '/scheduled_end_time', 'duration_out_of_range'],
    [{ max_participants: 0 }, '/max_participants', 'out_of_range'],
    [{ max_participants: -0 }, '/max_participants', 'out_of_range'],
    [{ max_participants: -1 }, '/max_participants', 'out_of_range'],
    [{ max_participants: 1_001 }, '/max_participants', 'out_of_range'],
    [{ max_participants: 2 ** 53 }, '/max_participants', 'out_of_range'],
    [{ max_participants: 1.5 }, '/max_participants', 'type'],
    [{ max_participants: '50' }, '/max_participants', 'type'],
    [{ max_participants: '١٠' }, '/max_participants', 'type'],
    [{ max_participants: null }, '/max_participants', 'type'],
    [{ recording_enabled: 'true' }, '/recording_enabled', 'type'],
    [{ recording_enabled: 1 }, '/recording_enabled', 'type'],
    [{ jitsi_server_url: 5 }, '/jitsi_server_url', 'type'],
    [{ jitsi_server_url: `https://${'x'.repeat(300)}` }, '/jitsi_server_url', 'too_long'],
  ];
  for (const [fields, pointer, code] of cases)
    await t.test(`${JSON.stringify(fields).slice(0, 60)}: ${code}`, async () => {
      const { problem } = await refuse(list, { json: { ...good, ...fields } }, 422, 'validation_failed');
      assert.deepEqual(problem.errors, [{ pointer, code }]);
    });

  await t.test('a number beyond the range of doubles: out_of_range or type', async () => {
    const body = JSON.stringify(good).replace('{', '{"max_participants":1e400,');
    await refuse(list, { body, headers: json }, 422, 'validation_failed');
  });
  reportFigures('T06', { cases: cases.length + 1, 'rows changed': 0 });
});

test('texts that look dangerous are kept unchanged', async (t) => {
  const server = await TestServer.open(t);
  const titles = [
    '<script>alert(1)</script>',
    "'; DROP TABLE users; --",
    '{{7*7}} ${x} =cmd()',
    'مرحبا بالعالم',
    '👩‍👩‍👧‍👦',
    'x'.repeat(255),
    '😀'.repeat(255),
  ];
  for (const title of titles) {
    const { status, session } = await server.post('claire', list, { ...good, title });
    assert.equal(status, 201, title);
    assert.equal(session.title, title);
  }
  reportFigures('T06', { 'odd texts kept as they are': titles.length });
});

test('fields that a caller may not set', async (t) => {
  const refuse = await prepared(t);
  const fields = [
    'id',
    'status',
    'course_id',
    'instructor_id',
    'jitsi_room_name',
    'seats_taken',
    'actual_start_time',
    'actual_end_time',
    'created_at',
    'updated_at',
    'recording_url',
    'version',
    'end_reason',
    'constructor',
    'toString',
    '__proto__',
    'a/b~c',
  ];
  for (const field of fields)
    await t.test(field, async () => {
      const body = JSON.stringify(good).replace('{', `{${JSON.stringify(field)}:1,`);
      const answer = await refuse(list, { body, headers: json }, 422, 'validation_failed');
      const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      assert.deepEqual(answer.problem.errors, [{ pointer, code: 'unknown_field' }]);
    });
  reportFigures('T06', { cases: fields.length, 'rows changed': 0 });
});

test('bodies of the other calls', async (t) => {
  const refuse = await prepared(t);
  const cases: [string, unknown, string, string][] = [
    ['join', { client_id: 5 }, '/client_id', 'type'],
    ['join', { client_id: '' }, '/client_id', 'out_of_range'],
    ['join', { client_id: 'x'.repeat(65) }, '/client_id', 'out_of_range'],
    ['join', { client_id: 'a b' }, '/client_id', 'out_of_range'],
    ['join', { heartbeat: 'yes' }, '/heartbeat', 'type'],
    ['join', { role: 'instructor' }, '/role', 'unknown_field'],
    ['join', null, '', 'type'],
    ['leave', { join_id: 5 }, '/join_id', 'type'],
    ['leave', { join_id: 'x'.repeat(65) }, '/join_id', 'too_long'],
    ['leave', { user_id: 5 }, '/user_id', 'unknown_field'],
    ['start', { at: 'now' }, '/at', 'unknown_field'],
    ['end', [], '', 'type'],
    ['extend', {}, '/minutes', 'required'],
    ['extend', { minutes: 15, until: '2026-03-02T12:00:00Z' }, '/until', 'exclusive'],
    ['extend', { minutes: 0 }, '/minutes', 'out_of_range'],
    ['extend', { minutes: 241 }, '/minutes', 'out_of_range'],
    ['extend', { minutes: 1.5 }, '/minutes', 'type'],
    ['extend', { minutes: '15' }, '/minutes', 'type'],
    ['extend', { until: '2026-03-02T12:00:00' }, '/until', 'invalid_datetime'],
    ['extend', { until: '2026-03-02T10:00:00Z' }, '/until', 'in_past'],
    ['extend', { until: '2026-03-02T11:29:59.999Z' }, '/until', 'out_of_range'],
    ['extend', { until: '2026-03-02T22:00:00.001Z' }, '/until', 'duration_out_of_range'],
    ['extend', { until: '9999-12-31T23:59:59Z' }, '/until', 'duration_out_of_range'],
    ['extend', { max_participants: 99 }, '/max_participants', 'out_of_range'],
    ['extend', { max_participants: 1_001 }, '/max_participants', 'out_of_range'],
    ['extend', { minutes: 5, max_participants: 99 }, '/max_participants', 'out_of_range'],
    ['extend', { minutes: 5, status: 'ended' }, '/status', 'unknown_field'],
    ['reopen', { at: 'now' }, '/at', 'unknown_field'],
    ['duplicate', {}, '/scheduled_start_time', 'required'],
    ['duplicate', { scheduled_start_time: '2026-03-01T10:00:00Z' }, '/scheduled_start_time', 'in_past'],
    ['duplicate', { scheduled_start_time: '2030-03-01T10:00:00Z' }, '/scheduled_start_time', 'too_far'],
    ['duplicate', { scheduled_start_time: '2026-03-03T10:00:00Z', title: 'x' }, '/title', 'unknown_field'],
  ];
  for (const [action, body, pointer, code] of cases)
    await t.test(`${action} with ${JSON.stringify(body).slice(0, 40)}: ${code}`, async () => {
      const path = `/api/live-sessions/:id/${action}`;
      const answer = await refuse(path, { json: body }, 422, 'validation_failed');
      assert.deepEqual(answer.problem.errors, [{ pointer, code }]);
    });
  reportFigures('T06', { cases: cases.length, 'rows changed': 0 });
});

test('at most 20 errors are listed, with short names', async (t) => {
  const server = await TestServer.open(t);
  const unknown = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`${index}${'x'.repeat(200)}`, 1]),
  );
  const { problem } = await server.post('claire', list, { ...good, ...unknown });
  assert.equal(problem.errors.length, 20);
  assert.ok(problem.errors.every(({ pointer }) => pointer.length <= 65));
});
