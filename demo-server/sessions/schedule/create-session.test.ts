import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from './sweep.js';

const list = '/api/courses/5/live-sessions';
const servers = 'https://meet.example.org https://8x8.vc/tenant';
const whole = {
  title: '  Suites nume\u0301riques ',
  description: 'Récurrence\nExemples',
  scheduled_start_time: '2026-03-03T10:00:00+01:00',
  scheduled_end_time: '2026-03-03T11:30:00+01:00',
  max_participants: 50,
  recording_enabled: false,
};

describe('creating a session', () => {
  test('answers 201 with Location and all fields', async (t) => {
    const server = await TestServer.open(t);
    const answer = await server.post('claire', list, whole);
    assert.equal(answer.status, 201);
    const { id, jitsi_room_name, ...session } = answer.session;
    assert.equal(answer.headers.get('location'), `/api/live-sessions/${id}`);
    assert.match(jitsi_room_name ?? '', /^ls-[a-z2-7]{26}$/);
    const instructor_id = await server.userId('claire');
    assert.deepEqual(session, {
      course_id: 5,
      instructor_id,
      title: 'Suites numériques',
      description: 'Récurrence\nExemples',
      scheduled_start_time: '2026-03-03T09:00:00.000Z',
      scheduled_end_time: '2026-03-03T10:30:00.000Z',
      actual_start_time: null,
      actual_end_time: null,
      status: 'scheduled',
      end_reason: null,
      cancelled_reason: null,
      jitsi_server_url: 'https://meet.jit.si',
      max_participants: 50,
      recording_enabled: false,
      recording_status: 'none',
      recording_url: null,
      created_at: '2026-03-02T10:00:00.000Z',
      updated_at: '2026-03-02T10:00:00.000Z',
      version: 1,
      waiting_count: 0,
      waiting_version: 0,
      waiting_place: null,
      seat_offered_until: null,
      course: { id: 5, title: 'Mathématiques', slug: 'mathematiques' },
      instructor: {
        id: instructor_id,
        first_name: 'Claire',
        last_name: 'Morel',
        email: 'claire@example.org',
      },
      participant_count: 0,
      enrolled_count: 0,
      attended_count: 0,
      correction_count: 0,
      is_participant: false,
      server_time: '2026-03-02T10:00:00.000Z',
      opens_at: '2026-03-03T08:45:00.000Z',
      can: {
        join: false,
        start: false,
        extend: false,
        end: false,
        reopen: false,
        cancel: true,
        edit: true,
        delete: true,
      },
      instructor_present: null,
      auto_end_at: null,
      reason: 'start_too_early',
    });
  });

  test('has defaults of 100 seats and a recording', async (t) => {
    const server = await TestServer.open(t);
    const { title, scheduled_start_time, scheduled_end_time } = whole;
    const { session } = await server.post('claire', list, {
      title,
      scheduled_start_time,
      scheduled_end_time,
    });
    assert.equal(session.max_participants, 100);
    assert.equal(session.recording_enabled, true);
    assert.equal(session.description, null);
  });

  test('gives each session another room name, with the configured prefix', async (t) => {
    const server = await TestServer.open(t, { ROOM_PREFIX: 'lycee-' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.post('claire', list, whole)));
    const rooms = new Set(answers.map(({ session }) => session.jitsi_room_name));
    assert.equal(rooms.size, 20);
    for (const room of rooms) assert.match(room ?? '', /^lycee-[a-z2-7]{26}$/);
  });

  test('accepts a Jitsi server of the list, and the default', async (t) => {
    const server = await TestServer.open(t, { JITSI_SERVERS: servers });
    const asked = [
      ['https://8x8.vc/tenant', 'https://8x8.vc/tenant'],
      ['https://meet.example.org/', 'https://meet.example.org'],
      ['https://meet.jit.si', null],
      [null, null],
    ] as const;
    for (const [url, stored] of asked) {
      const { session } = await server.post('claire', list, { ...whole, jitsi_server_url: url });
      assert.equal(session.jitsi_server_url, stored ?? 'https://meet.jit.si');
      assert.equal((await server.stored(session.id)).jitsi_server_url, stored);
    }
  });

  test('refuses any other Jitsi server', async (t) => {
    const server = await TestServer.open(t, { JITSI_SERVERS: servers });
    const others = [
      'https://evil.example',
      'https://meet.example.org.evil.example',
      'https://8x8.vc',
      '',
      'x',
    ];
    for (const url of others) {
      const answer = await server.post('claire', list, { ...whole, jitsi_server_url: url });
      assert.equal(answer.status, 422, url);
      assert.deepEqual(answer.problem.errors, [{ pointer: '/jitsi_server_url', code: 'out_of_range' }]);
    }
  });
});

describe('creating a session with an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'b5a9f2b6-7a3c-4b57-9e0e-0d4b8a6a3c11' };

  test('again returns the existing session', async (t) => {
    const server = await TestServer.open(t);
    const create = () => server.ask('claire', 'POST', list, { json: whole, headers });
    const [first, ...others] = await Promise.all([create(), create(), create()]);
    server.clock.advance(24 * 60 - 1);
    others.push(await create());
    for (const { status, session, headers: answered } of others) {
      assert.equal(status, 201);
      assert.equal(session.id, first.session.id);
      assert.equal(answered.get('location'), first.headers.get('location'));
    }
    assert.equal((await server.get('claire', list)).sessions.length, 1);
  });

  test('with another body is refused', async (t) => {
    const server = await TestServer.open(t);
    await server.ask('claire', 'POST', list, { json: whole, headers });
    const other = await server.ask('claire', 'POST', list, { json: { ...whole, title: 'B' }, headers });
    assert.deepEqual([other.status, other.problem.code], [422, 'idempotency_key_reused']);
    assert.equal((await server.get('claire', list)).sessions.length, 1);
  });

  test('of another user, or after a day, creates a new session', async (t) => {
    const server = await TestServer.open(t);
    const { session } = await server.ask('claire', 'POST', list, { json: whole, headers });
    const bruno = await server.ask('bruno', 'POST', list, { json: whole, headers });
    assert.notEqual(bruno.session.id, session.id);
    server.clock.advance(24 * 60 + 1);
    await sweep(server.context);
    const later = {
      ...whole,
      scheduled_start_time: '2026-03-04T10:00:00Z',
      scheduled_end_time: '2026-03-04T11:00:00Z',
    };
    const again = await server.ask('claire', 'POST', list, { json: later, headers });
    assert.deepEqual([again.status, again.session.id === session.id], [201, false]);
  });

  test('that is malformed is refused', async (t) => {
    const server = await TestServer.open(t);
    for (const key of ['', 'a b', 'x'.repeat(256)]) {
      const { status, problem } = await server.ask('claire', 'POST', list, {
        json: whole,
        headers: { 'idempotency-key': key },
      });
      assert.deepEqual([status, problem.errors[0]?.pointer], [422, '/Idempotency-Key'], key);
    }
  });
});
