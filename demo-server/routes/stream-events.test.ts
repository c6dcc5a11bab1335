import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';

/** Reads a stream until it matches `last`. */
async function streamText(
  server: TestServer,
  person: 'amina' | 'claire',
  path: string,
  last: RegExp,
  act: () => Promise<unknown>,
) {
  const headers = { authorization: `Bearer ${await server.token(person)}` };
  const response = await server.app.request(path, { headers });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  await act();
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (last.test(text)) break;
  }
  return text;
}

test('a change reaches the streams of the course and the session, without private data', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.schedule({
    inMinutes: 0,
    title: 'Suites\r\n\r\nevent: forged'.replace(/\s/g, ' '),
  });
  const { jitsi_room_name } = await server.stored(id);
  for (const path of ['/api/courses/5/live-sessions/events', `/api/live-sessions/${id}/events`]) {
    const text = await streamText(server, 'amina', path, /"status":"live"/, () =>
      server.post('claire', `/api/live-sessions/${id}/start`),
    );
    assert.match(text, /^event: snapshot\nid: \d+\ndata: \{"data":\[/);
    assert.ok(!text.includes(jitsi_room_name) && !text.includes('claire@example.org'));
  }
});

test('an extension, a new instructor, the presence of instructors and a deletion reach the streams', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive();
  const later = await server.schedule({ inMinutes: 60 });
  const bruno = await server.userId('bruno');
  const session = `/api/live-sessions/${id}`;
  const steps: [RegExp, () => Promise<unknown>][] = [
    [/"instructor_present":true/, () => server.post('claire', `${session}/join`)],
    [
      /"scheduled_end_time":"2026-03-02T11:45/,
      () => server.post('claire', `${session}/extend`, { minutes: 15 }),
    ],
    [/"last_name":"Leroy"/, () => server.ask('claire', 'PATCH', session, { json: { instructor_id: bruno } })],
    [
      /"instructor_present":false,"auto_end_at":"2026-03-02T11:55/,
      () => server.post('claire', `${session}/leave`),
    ],
  ];
  for (const [seen, act] of steps)
    await streamText(server, 'amina', '/api/courses/5/live-sessions/events', seen, act);
  const text = await streamText(
    server,
    'amina',
    '/api/courses/5/live-sessions/events',
    /"deleted":true/,
    () => server.ask('claire', 'DELETE', `/api/live-sessions/${later}`),
  );
  assert.match(
    text,
    new RegExp(`event: session\\nid: \\d+\\ndata: \\{"data":\\{"id":${later},"course_id":5,"version":2`),
  );
  const snapshot = await streamText(server, 'amina', '/api/courses/5/live-sessions/events', /snapshot/, () =>
    Promise.resolve(),
  );
  assert.ok(!snapshot.includes(`"id":${later},"course_id"`));
});

test("a hidden recording is in no stream, not even the instructor's", async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  await server.post('claire', `/api/live-sessions/${id}/end`);
  const recording = { recording_url: 'https://video.example.org/CANARY', recording_visible: false };
  await server.ask('claire', 'PUT', `/api/live-sessions/${id}/recording`, { json: recording });
  const path = `/api/live-sessions/${id}/events`;
  const text = await streamText(server, 'claire', path, /"recording_status":"hidden"/, () =>
    Promise.resolve(),
  );
  assert.ok(!text.includes('CANARY'));
});

test('HEAD opens no stream', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const answer = await server.ask('claire', 'HEAD', `/api/live-sessions/${id}/events`);
  assert.equal(answer.status, 405);
  assert.equal(server.context.live.size, 0);
});

for (const lastEventId of ['0', '1', '999999999999999', 'abc', '-1', 'NaN', '1e999'])
  test(`an unknown Last-Event-ID, ${lastEventId}, gets a snapshot`, async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const headers = {
      authorization: `Bearer ${await server.token('amina')}`,
      'last-event-id': lastEventId,
    };
    const response = await server.app.request(`/api/live-sessions/${id}/events`, { headers });
    const { value } = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read();
    assert.match(value!, /^event: snapshot\n/);
  });

test('a stream beyond the limit of a user is refused with 429 and Retry-After', async (t) => {
  const server = await TestServer.open(t, { RATE_LIMIT_FACTOR: '1' });
  const id = await server.startLive();
  const headers = { authorization: `Bearer ${await server.token('amina')}` };
  const open = () => server.app.request(`/api/live-sessions/${id}/events`, { headers });
  for (let stream = 0; stream < 3; stream += 1) assert.equal((await open()).status, 200);
  const refused = await server.ask('amina', 'GET', `/api/live-sessions/${id}/events`);
  assert.deepEqual([refused.status, refused.problem.code], [429, 'rate_limited']);
  assert.equal(refused.headers.get('retry-after'), '60');
});

test('a stream beyond the limit of the server is refused with 503 and Retry-After', async (t) => {
  const server = await TestServer.open(t, { MAX_EVENT_STREAMS: '0' });
  const id = await server.startLive();
  const headers = { authorization: `Bearer ${await server.token('amina')}` };
  const response = await server.app.request(`/api/live-sessions/${id}/events`, { headers });
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '30');
  assert.match(await response.text(), /"code":"overloaded"/);
});
