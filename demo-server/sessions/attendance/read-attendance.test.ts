import assert from 'node:assert/strict';
import { type TestContext, describe, test } from 'node:test';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';

/** A session of an hour: Amina is present throughout on two devices, Léo for the last 20 minutes, Yanis not at all. */
async function heldClass(t: TestContext) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive();
  const path = `/api/live-sessions/${id}`;
  const act = (person: Person, call: string, json = {}) => server.post(person, `${path}/${call}`, json);
  await act('claire', 'join');
  await act('amina', 'join', { client_id: 'laptop' });
  server.clock.advance(30);
  await act('amina', 'join', { client_id: 'phone' });
  server.clock.advance(10);
  await act('leo', 'join');
  server.clock.advance(20);
  return { server, id, path, end: () => act('claire', 'end') };
}

describe('the attendance report', () => {
  test('has a row for each student, absent ones included, sorted by name', async (t) => {
    const { server, path, end } = await heldClass(t);
    await end();
    const { attendance } = await server.get('claire', `${path}/attendance`);
    assert.equal(attendance.threshold, 75);
    assert.deepEqual(
      attendance.rows.map((row) => [row.first_name, row.attendance_seconds, row.attendance_percent]),
      [
        ['Amina', 3_600, 100],
        ['Léo', 1_200, 33],
        ['Yanis', 0, 0],
      ],
    );
    const [amina, , yanis] = attendance.rows;
    assert.deepEqual(
      [amina!.joined_at, amina!.left_at],
      ['2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z'],
    );
    assert.equal(amina!.intervals.length, 2);
    assert.deepEqual([yanis!.joined_at, yanis!.left_at, yanis!.intervals], [null, null, []]);
  });

  test('goes up to now while the session is live', async (t) => {
    const { server, path } = await heldClass(t);
    const { attendance } = await server.get('claire', `${path}/attendance`);
    assert.equal(attendance.rows[0]!.left_at, null);
    assert.deepEqual(
      attendance.rows.map((row) => row.attendance_percent),
      [100, 33, 0],
    );
  });

  test('shows a student their own row', async (t) => {
    const { server, path } = await heldClass(t);
    const { attendance } = await server.get('leo', `${path}/attendance`);
    assert.deepEqual(
      attendance.rows.map((row) => row.first_name),
      ['Léo'],
    );
    const csv = await server.get('leo', `${path}/attendance.csv`);
    assert.doesNotMatch(csv.text, /Amina|Yanis/);
  });

  test('takes its threshold from the query, else from the configuration', async (t) => {
    const { server, path } = await heldClass(t);
    assert.equal((await server.get('claire', `${path}/attendance?threshold=30`)).attendance.threshold, 30);
    const csv = await server.get('claire', `${path}/attendance.csv?threshold=30`);
    assert.match(csv.text, /Dubreuil.*,33,yes,u-leo,/);
    assert.match(
      csv.headers.get('content-disposition') ?? '',
      /^attachment; filename="attendance-\d+\.csv"$/,
    );
    const refused = await server.get('claire', `${path}/attendance?threshold=101`);
    assert.deepEqual(refused.problem.errors, [{ pointer: '/threshold', code: 'out_of_range' }]);
  });

  test('includes students who were suspended after they attended', async (t) => {
    const { server, path } = await heldClass(t);
    await server.suspend('leo');
    await server.suspend('yanis');
    const { attendance } = await server.get('claire', `${path}/attendance`);
    assert.deepEqual(
      attendance.rows.map((row) => row.first_name),
      ['Amina', 'Léo'],
    );
  });

  test('has no times before the session starts', async (t) => {
    const server = await TestServer.open(t);
    await server.enrolEveryone();
    const id = await server.schedule();
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    assert.deepEqual(new Set(attendance.rows.map((row) => row.attendance_percent)), new Set([0]));
  });
});

describe('the people of a report', () => {
  const namesOf = async (server: TestServer, id: number) =>
    (await server.get('claire', `/api/live-sessions/${id}/attendance`)).attendance.rows.map(
      (row) => row.first_name,
    );
  const push = (server: TestServer, ...people: string[]) =>
    server.askAsLms('roster', 'PUT', '/api/courses/5/members', {
      json: {
        title: 'Mathématiques',
        members: [
          { external_id: 'u-claire', role: 'instructor' },
          ...people.map((name) => ({ external_id: `u-${name}`, name, role: 'student' })),
        ],
      },
    });

  test('are listed before anybody joined, with the id of the LMS and the e-mail address', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    await push(server, 'nina', 'omar');
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    assert.deepEqual(
      attendance.rows.map(({ external_id, status }) => [external_id, status]),
      [
        ['u-nina', null],
        ['u-omar', null],
      ],
    );
  });

  test('have e-mail addresses and the history of corrections for instructors only', async (t) => {
    const server = await TestServer.open(t);
    await server.enrolEveryone();
    const id = await server.schedule();
    const leo = (await server.get('claire', `/api/live-sessions/${id}/attendance`)).attendance.rows.find(
      ({ external_id }) => external_id === 'u-leo',
    );
    assert.equal(leo!.email, 'leo@example.org');
    const [own] = (await server.get('leo', `/api/live-sessions/${id}/attendance`)).attendance.rows;
    assert.deepEqual([own!.external_id, 'email' in own!, 'corrections' in own!], ['u-leo', false, false]);
  });

  test('are those of the class: who left the course afterwards stays, who joined it afterwards does not appear', async (t) => {
    const server = await TestServer.open(t);
    await push(server, 'nina', 'omar');
    const id = await server.startLive();
    server.clock.advance(30);
    await push(server, 'omar', 'rosa');
    assert.deepEqual(await namesOf(server, id), ['nina', 'omar', 'rosa']);
    server.clock.advance(60);
    await server.post('claire', `/api/live-sessions/${id}/end`);
    server.clock.advance(10);
    await push(server, 'sami');
    assert.deepEqual(await namesOf(server, id), ['nina', 'omar', 'rosa']);
    const next = await server.schedule();
    assert.deepEqual(await namesOf(server, next), ['sami']);
  });

  test('of a session that was not held are the members of its plan', async (t) => {
    const server = await TestServer.open(t);
    await push(server, 'nina', 'omar');
    const id = await server.schedule();
    server.clock.advance(20);
    await push(server, 'omar');
    server.clock.advance(200);
    await push(server, 'rosa');
    assert.deepEqual(await namesOf(server, id), ['omar']);
  });

  test('include who joined, although their membership began later', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    server.clock.advance(95);
    await server.post('leo', `/api/live-sessions/${id}/join`);
    await server.post('claire', `/api/live-sessions/${id}/end`);
    assert.deepEqual(await namesOf(server, id), ['Léo']);
  });

  test('are sorted by the rules of the language', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    await push(server, 'Zola', 'Örs', 'Ébrard', 'abel');
    assert.deepEqual(await namesOf(server, id), ['abel', 'Ébrard', 'Örs', 'Zola']);
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance?lang=sv`);
    assert.deepEqual(
      attendance.rows.map((row) => row.first_name),
      ['abel', 'Ébrard', 'Zola', 'Örs'],
    );
  });
});

describe('attendance is measured against the class', () => {
  test('left open until it ends by itself: present throughout the class is 100 %', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive({ minutes: 60 });
    await server.post('amina', `/api/live-sessions/${id}/join`);
    server.clock.advance(60);
    await server.post('amina', `/api/live-sessions/${id}/leave`);
    server.clock.advance(90);
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    const { attendance_percent, status } = attendance.rows[0]!;
    assert.deepEqual([attendance_percent, status], [100, 'present']);
    assert.deepEqual(
      [attendance.class_start, attendance.class_end],
      ['2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z'],
    );
  });

  test('opened early: the time before it is listed apart, and counts in the summary neither', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 15, minutes: 30 });
    const path = `/api/live-sessions/${id}`;
    await server.post('claire', `${path}/start`);
    await server.post('amina', `${path}/join`);
    server.clock.advance(10);
    const early = (await server.get('claire', `${path}/attendance`)).attendance.rows[0]!;
    assert.deepEqual([early.attendance_share, early.outside_seconds], [null, 600]);
    server.clock.advance(20);
    await server.post('leo', `${path}/join`);
    server.clock.advance(15);
    await server.post('claire', `${path}/end`);
    const { attendance } = await server.get('claire', `${path}/attendance`);
    assert.deepEqual(
      attendance.rows.map((row) => [row.first_name, row.attendance_share, row.outside_seconds, row.late]),
      [
        ['Amina', 100, 900, false],
        ['Léo', 50, 0, true],
      ],
    );
    const summaries = await server.db
      .selectFrom('live_session_participants')
      .select('attendance_duration')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      summaries.map((row) => row.attendance_duration),
      [30, 15],
    );
  });

  test('LATE_AFTER decides from when on someone is late', async (t) => {
    const server = await TestServer.open(t, { LATE_AFTER: '20' });
    const id = await server.startLive();
    server.clock.advance(20);
    await server.post('amina', `/api/live-sessions/${id}/join`);
    server.clock.advance(1);
    await server.post('leo', `/api/live-sessions/${id}/join`);
    server.clock.advance(1);
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    assert.deepEqual(
      attendance.rows.map((row) => row.late),
      [false, true],
    );
  });
});
