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
    assert.match(csv.text, /Dubreuil.*,33,yes\r\n/);
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
