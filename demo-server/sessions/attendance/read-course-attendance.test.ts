import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { z } from 'zod';
import type { courseAttendance } from '../../contract/answers.js';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';

const path = '/api/courses/5/attendance';

async function read(server: TestServer, by: Person, query = '') {
  return (await server.get(by, path + query)).data as z.input<typeof courseAttendance>;
}

/** Holds a session of an hour: each person is present for these minutes from its start. Returns its id. */
async function hold(server: TestServer, title: string, minutes: Partial<Record<Person, number>>) {
  const id = await server.startLive({ title, minutes: 60 });
  const act = (person: Person, call: string) => server.post(person, `/api/live-sessions/${id}/${call}`);
  for (const person of Object.keys(minutes) as Person[]) await act(person, 'join');
  for (let minute = 0; minute < 60; minute += 5) {
    for (const [person, until] of Object.entries(minutes))
      if (until === minute) await act(person as Person, 'leave');
    server.clock.advance(5);
  }
  await act('claire', 'end');
  server.clock.advance(60);
  return id;
}

/** A course with two held sessions, a missed one, a cancelled one, a future one, and a live one. */
async function setup(t: TestContext) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const first = await hold(server, 'Suites', { amina: 60, leo: 30 });
  const second = await hold(server, 'Limites', { amina: 60, leo: 60 });
  const missed = await server.schedule({ title: 'Optique', inMinutes: 5, minutes: 30 });
  const cancelled = await server.schedule({ inMinutes: 5 });
  await server.post('claire', `/api/live-sessions/${cancelled}/cancel`);
  server.clock.advance(60);
  await server.schedule({ inMinutes: 500 });
  const live = await server.startLive({ title: 'Vecteurs' });
  server.clock.advance(10);
  return { server, first, second, missed, live };
}

describe('the attendance of a course', () => {
  test('has the sessions that were held, missed or are live, and a row for each student', async (t) => {
    const { server, first, second, missed, live } = await setup(t);
    const { threshold, sessions, rows } = await read(server, 'claire');
    assert.equal(threshold, 75);
    assert.deepEqual(
      sessions.map(({ id, title, status }) => [id, title, status]),
      [
        [first, 'Suites', 'ended'],
        [second, 'Limites', 'ended'],
        [missed, 'Optique', 'ended'],
        [live, 'Vecteurs', 'live'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => [
        row.external_id,
        row.email,
        row.attendance.map((cell) => cell && [cell.status, cell.attendance_share]),
      ]),
      [
        [
          'u-amina',
          'amina@example.org',
          [
            ['present', 100],
            ['present', 100],
            [null, null],
            ['absent', 0],
          ],
        ],
        [
          'u-leo',
          'leo@example.org',
          [
            ['partial', 50],
            ['present', 100],
            [null, null],
            ['absent', 0],
          ],
        ],
        [
          'u-yanis',
          'yanis@example.org',
          [
            ['absent', 0],
            ['absent', 0],
            [null, null],
            ['absent', 0],
          ],
        ],
      ],
    );
    assert.equal(rows[1]!.attendance[0]!.left_early, true);
    assert.deepEqual(
      rows.map(({ totals }) => totals),
      [
        { present: 2, partial: 0, absent: 0, excused: 0, late: 0, share: 100, below_threshold: false },
        { present: 1, partial: 1, absent: 0, excused: 0, late: 0, share: 75, below_threshold: false },
        { present: 0, partial: 0, absent: 2, excused: 0, late: 0, share: 0, below_threshold: true },
      ],
    );
  });

  test('counts corrections', async (t) => {
    const { server, first, second } = await setup(t);
    const correct = async (id: number, person: Person, status: string) => {
      const address = `/api/live-sessions/${id}/attendance/${await server.userId(person)}`;
      assert.equal((await server.ask('claire', 'PUT', address, { json: { status } })).status, 200);
    };
    await correct(first, 'amina', 'absent');
    await correct(first, 'leo', 'excused');
    await correct(first, 'leo', 'late');
    await correct(first, 'yanis', 'excused');
    const { rows } = await read(server, 'claire', '?threshold=50');
    assert.deepEqual(rows[1]!.attendance[0], {
      ...{ status: 'late', attendance_share: 50, left_early: true, is_corrected: true },
    });
    assert.deepEqual(
      rows.map(({ totals }) => totals),
      [
        { present: 1, partial: 0, absent: 1, excused: 0, late: 0, share: 50, below_threshold: false },
        { present: 2, partial: 0, absent: 0, excused: 0, late: 1, share: 100, below_threshold: false },
        { present: 0, partial: 0, absent: 1, excused: 1, late: 0, share: 0, below_threshold: true },
      ],
    );
    await correct(second, 'yanis', 'excused');
    const [, , yanis] = (await read(server, 'claire')).rows;
    assert.deepEqual([yanis!.totals.share, yanis!.totals.below_threshold], [null, false]);
  });

  test('agrees with the report of each session', async (t) => {
    const { server } = await setup(t);
    const { sessions, rows } = await read(server, 'claire', '?threshold=60');
    for (const [index, { id }] of sessions.entries()) {
      const report = await server.get('claire', `/api/live-sessions/${id}/attendance?threshold=60`);
      const expected = report.attendance.rows.map((row) => ({
        ...{ status: row.status, attendance_share: row.attendance_share },
        ...(row.late && { late: true }),
        ...(row.left_early && { left_early: true }),
      }));
      assert.deepEqual(
        rows.map(({ attendance }) => attendance[index]),
        expected,
      );
    }
  });

  test('of a student is their own row', async (t) => {
    const { server } = await setup(t);
    const { sessions, rows } = await read(server, 'leo');
    assert.deepEqual([sessions.length, rows.map((row) => row.first_name)], [4, ['Léo']]);
    assert.ok(!('email' in rows[0]!));
    assert.deepEqual(rows[0], (({ email: _, ...row }) => row)((await read(server, 'claire')).rows[1]!));
    const csv = await server.get('leo', `${path}.csv`);
    assert.match(csv.text, /Dubreuil/);
    assert.doesNotMatch(csv.text, /Benali/);
  });

  test('has sessions whose planned start is within the bounds', async (t) => {
    const { server, second, missed } = await setup(t);
    const { sessions, rows } = await read(
      server,
      'claire',
      '?from=2026-03-02T12:00:00Z&to=2026-03-02T15:00:00%2B01:00',
    );
    assert.deepEqual(
      sessions.map(({ id }) => id),
      [second],
    );
    assert.equal(rows[0]!.attendance.length, 1);
    const none = await read(server, 'claire', '?from=2027-01-01T00:00:00Z');
    assert.deepEqual([none.sessions, none.rows.length, none.rows[0]!.totals.share], [[], 3, null]);
    assert.ok(missed);
  });

  test('has no cell for sessions before a student came', async (t) => {
    const server = await TestServer.open(t);
    await server.get('amina', '/api/courses');
    await hold(server, 'Suites', { amina: 60 });
    await server.get('leo', '/api/courses');
    await hold(server, 'Limites', { leo: 60 });
    const { rows } = await read(server, 'claire');
    assert.deepEqual(
      rows.map(({ attendance }) => attendance.map((cell) => cell && cell.status)),
      [
        ['present', 'absent'],
        [null, 'present'],
      ],
    );
    assert.deepEqual(
      rows.map(({ totals }) => totals.share),
      [50, 100],
    );
  });

  test('of 200 sessions and 300 students is read with few queries', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    await server.post('claire', `/api/live-sessions/${id}/end`);
    const { id: _, ...session } = await server.stored(id);
    const at = (index: number) => new Date(server.clock.now() - (index + 1) * 86_400_000).toISOString();
    await server.db
      .insertInto('live_sessions')
      .values(
        Array.from({ length: 250 }, (_, index) => ({
          ...session,
          ...{
            jitsi_room_name: `ls-${index}`,
            scheduled_start_time: at(index),
            scheduled_end_time: at(index - 1),
          },
          ...{ actual_start_time: at(index), actual_end_time: at(index - 1) },
        })),
      )
      .execute();
    const members = Array.from({ length: 300 }, (_, index) => ({
      external_id: `u-${index}`,
      role: 'student',
    }));
    await server.askAsLms('roster', 'PUT', '/api/courses/5/members', {
      json: { members: [...members, { external_id: 'u-claire', role: 'instructor' }] },
    });
    await server.db.updateTable('course_members').set({ began_at: '2025-01-01T00:00:00.000Z' }).execute();
    const { sessions, rows } = await read(server, 'claire');
    assert.deepEqual([sessions.length, sessions.at(-1)!.id, rows.length], [200, id, 300]);
    assert.equal(rows[0]!.totals.absent, 199);
  });
});
