import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import type { exportPerson } from './export-person.js';

type PersonExport = Awaited<ReturnType<typeof exportPerson>>;

const path = '/api/people/u-leo';

async function attendedClass(t: TestContext, environment: Record<string, string> = {}) {
  const server = await TestServer.open(t, environment);
  await server.enrolEveryone();
  const id = await server.startLive();
  await server.post('leo', `/api/live-sessions/${id}/join`, { client_id: 'laptop' });
  server.clock.advance(20);
  const correct = {
    session_id: id,
    user_id: await server.userId('leo'),
    changed_by: await server.userId('claire'),
  };
  await server.db
    .insertInto('attendance_corrections')
    .values({ ...correct, status: 'excused', reason: 'Malade', changed_at: '2026-03-02T10:20:00.000Z' })
    .execute();
  return { server, id };
}

/** All texts of the database. */
async function allTexts({ db }: TestServer): Promise<string> {
  const tables = [
    'users',
    'course_members',
    'attendance_intervals',
    'attendance_corrections',
    'idempotency_keys',
  ] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
}

describe('one person', () => {
  test('gets everything that is stored about them', async (t) => {
    const { server, id } = await attendedClass(t);
    const { data } = await server.askAsLms('privacy', 'GET', path);
    const { person, memberships, stays, corrections } = data as PersonExport;
    assert.deepEqual([person.first_name, person.email], ['Léo', 'leo@example.org']);
    assert.deepEqual([memberships.length, stays.length, stays[0]!.session_id], [1, 1, id]);
    assert.deepEqual([corrections[0]!.status, corrections[0]!.reason], ['excused', 'Malade']);
    const claire = (await server.askAsLms('privacy', 'GET', '/api/people/u-claire')).data as PersonExport;
    assert.deepEqual(
      [
        claire.sessions_as_instructor.length,
        claire.corrections_made.length,
        JSON.stringify(claire).includes('Malade'),
      ],
      [1, 1, false],
    );
  });

  test('is erased: names, address, id and reasons go, times and counts stay', async (t) => {
    const { server, id } = await attendedClass(t);
    const before = (await server.get('claire', `/api/live-sessions/${id}`)).session;
    assert.equal((await server.askAsLms('privacy', 'DELETE', path)).status, 204);
    const texts = await allTexts(server);
    for (const personal of ['Léo', 'Dubreuil', 'leo@example.org', 'u-leo', 'Malade', 'laptop'])
      assert.ok(!texts.includes(personal), personal);
    const after = (await server.get('claire', `/api/live-sessions/${id}`)).session;
    assert.deepEqual([after.attended_count, after.participant_count], [before.attended_count, 0]);
    assert.equal((await server.stored(id)).seats_taken, 0);
    const { attendance } = await server.get('claire', `/api/live-sessions/${id}/attendance`);
    const erased = attendance.rows.find((row) => row.first_name === null)!;
    assert.equal(erased.attendance_seconds, 1_200);
    assert.equal((await server.askAsLms('privacy', 'DELETE', path)).problem.code, 'not_found');
    assert.equal((await server.askAsLms('privacy', 'GET', path)).problem.code, 'not_found');
  });

  test('can have any id, and is found only by a token with the scope', async (t) => {
    const { server } = await attendedClass(t);
    const subject = 'https://lms.example.org/users/Ünal?a=1';
    await server.db.insertInto('users').values({ subject, created_at: '2026-03-02T10:00:00.000Z' }).execute();
    const address = `/api/people/${encodeURIComponent(subject)}`;
    assert.equal((await server.askAsLms('privacy', 'GET', address)).status, 200);
    for (const scope of ['roster', ''])
      assert.equal((await server.askAsLms(scope, 'GET', address)).problem.code, 'forbidden');
    assert.equal((await server.ask('ada', 'DELETE', address)).problem.code, 'forbidden');
    assert.equal((await server.askAsLms('roster privacy', 'DELETE', address)).status, 204);
    assert.equal((await server.askAsLms('privacy', 'GET', '/api/people/%00')).problem.code, 'not_found');
  });
});

describe('RETENTION_DAYS', () => {
  const day = 24 * 60;
  test('erases people who left all courses so long ago, and were in no session since', async (t) => {
    const { server, id } = await attendedClass(t, { RETENTION_DAYS: '30' });
    await server.post('claire', `/api/live-sessions/${id}/end`);
    await server.db.updateTable('course_members').set({ ended_at: '2026-03-02T11:00:00.000Z' }).execute();
    const names = async () =>
      (await server.db.selectFrom('users').select('first_name').where('erased_at', 'is', null).execute())
        .length;
    const people = await names();
    server.clock.advance(29 * day);
    await server.context.maintain();
    assert.equal(await names(), people);
    server.clock.advance(2 * day);
    await server.context.maintain();
    assert.equal(await names(), 0);
  });

  test('keeps members, and by default everyone', async (t) => {
    const { server } = await attendedClass(t, { RETENTION_DAYS: '30' });
    server.clock.advance(400 * day);
    await server.context.maintain();
    const kept = await server.db
      .selectFrom('users')
      .select('subject')
      .where('erased_at', 'is', null)
      .execute();
    assert.ok(kept.some(({ subject }) => subject === 'u-leo'));
    const other = await attendedClass(t);
    await other.server.db.deleteFrom('course_members').execute();
    other.server.clock.advance(4_000 * day);
    await other.server.context.maintain();
    assert.equal((await other.server.askAsLms('privacy', 'GET', path)).status, 200);
  });
});
