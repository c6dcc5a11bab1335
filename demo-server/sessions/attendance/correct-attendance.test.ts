import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import type { z } from 'zod';
import type { attendanceRow } from '../../contract/answers.js';
import type { Answer } from '../../../testing/server/answer.js';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';

const rowOf = (answer: Answer) => answer.data as z.input<typeof attendanceRow>;

/** A session that has ended: Amina was present throughout, Léo not at all. */
async function heldClass(t: TestContext) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive();
  await server.post('amina', `/api/live-sessions/${id}/join`);
  server.clock.advance(60);
  await server.post('claire', `/api/live-sessions/${id}/end`);
  return { server, id, ...calls(server, id) };
}

function calls(server: TestServer, id: number) {
  const pathOf = async (student: Person) =>
    `/api/live-sessions/${id}/attendance/${await server.userId(student)}`;
  return {
    correct: async (by: Person, student: Person, json: object) =>
      server.ask(by, 'PUT', await pathOf(student), { json }),
    takeBack: async (by: Person, student: Person) => server.ask(by, 'DELETE', await pathOf(student)),
    read: async (by: Person) => (await server.get(by, `/api/live-sessions/${id}/attendance`)).attendance.rows,
    stored: () => server.db.selectFrom('attendance_corrections').selectAll().orderBy('id').execute(),
  };
}

describe('correcting an attendance', () => {
  test('answers the row; the computed status stays beside the correction', async (t) => {
    const { server, correct, read } = await heldClass(t);
    const row = rowOf(await correct('claire', 'leo', { status: 'excused', reason: ' Certificat ' }));
    assert.deepEqual([row.status, row.computed_status, row.attendance_share], ['excused', 'absent', 0]);
    const claire = { id: await server.userId('claire'), first_name: 'Claire', last_name: 'Morel' };
    const change = {
      ...{ status: 'excused', reason: 'Certificat' },
      ...{ changed_by: claire, changed_at: '2026-03-02T11:00:00.000Z' },
    };
    assert.deepEqual(row.correction, change);
    assert.deepEqual(row.corrections, [change]);
    assert.deepEqual((await read('claire'))[1], row);
    const [own] = await read('leo');
    assert.deepEqual([own!.correction, 'corrections' in own!], [change, false]);
  });

  test('again with the same values writes no history; with another reason it does', async (t) => {
    const { correct, stored } = await heldClass(t);
    await correct('claire', 'leo', { status: 'late' });
    await correct('bruno', 'leo', { status: 'late', reason: '' });
    await correct('bruno', 'leo', { status: 'late', reason: null });
    assert.equal((await stored()).length, 1);
    await correct('bruno', 'leo', { status: 'late', reason: 'Train' });
    assert.equal((await stored()).length, 2);
  });

  test('can be taken back, once; the history stays', async (t) => {
    const { correct, takeBack, stored } = await heldClass(t);
    const untouched = rowOf(await takeBack('claire', 'leo'));
    assert.deepEqual([untouched.correction, untouched.corrections], [null, []]);
    await correct('claire', 'leo', { status: 'present' });
    const row = rowOf(await takeBack('bruno', 'leo'));
    assert.deepEqual([row.status, row.correction], ['absent', null]);
    assert.deepEqual(
      row.corrections!.map(({ status, changed_by }) => [status, changed_by.first_name]),
      [
        [null, 'Bruno'],
        ['present', 'Claire'],
      ],
    );
    assert.equal((await takeBack('claire', 'leo')).status, 200);
    assert.equal((await stored()).length, 2);
  });

  test('is possible in advance, and while the session is live', async (t) => {
    const server = await TestServer.open(t);
    await server.enrolEveryone();
    const id = await server.schedule({ inMinutes: 10 });
    const { correct, read } = calls(server, id);
    const row = rowOf(await correct('claire', 'leo', { status: 'excused' }));
    assert.deepEqual([row.status, row.computed_status], ['excused', null]);
    await server.post('claire', `/api/live-sessions/${id}/start`);
    server.clock.advance(20);
    assert.equal(rowOf(await correct('claire', 'amina', { status: 'late' })).computed_status, 'absent');
    assert.deepEqual(
      (await read('claire')).map(({ status }) => status),
      ['late', 'excused', 'absent'],
    );
  });

  test('is refused for users who are not in the report, and for cancelled sessions', async (t) => {
    const { server, correct, takeBack, id } = await heldClass(t);
    for (const person of ['claire', 'marc', 'zoe'] as const) {
      assert.equal((await correct('claire', person, { status: 'late' })).problem.code, 'not_found');
      assert.equal((await takeBack('claire', person)).problem.code, 'not_found');
    }
    const unknown = `/api/live-sessions/${id}/attendance/987654`;
    assert.equal((await server.ask('claire', 'PUT', unknown, { json: { status: 'late' } })).status, 404);
    const cancelled = await server.schedule();
    await server.post('claire', `/api/live-sessions/${cancelled}/cancel`);
    const refused = await calls(server, cancelled).correct('claire', 'leo', { status: 'late' });
    assert.equal(refused.problem.code, 'session_cancelled');
  });

  test('by two instructors at once: the last one counts, and the history has both', async (t) => {
    const { correct, read, stored } = await heldClass(t);
    const statuses = ['present', 'absent', 'late', 'excused'] as const;
    const answers = await Promise.all(
      [...statuses, ...statuses].map((status, index) =>
        correct(index % 2 ? 'claire' : 'bruno', 'leo', { status, reason: `${index}` }),
      ),
    );
    assert.ok(answers.every(({ status }) => status === 200));
    const changes = await stored();
    assert.deepEqual(changes.map(({ reason }) => reason).sort(), ['0', '1', '2', '3', '4', '5', '6', '7']);
    const row = (await read('claire'))[1]!;
    assert.equal(row.status, changes.at(-1)!.status);
    assert.deepEqual(
      row.corrections!.map(({ reason }) => reason),
      changes.map(({ reason }) => reason).reverse(),
    );
  });

  test('the same by two instructors at once is one change', async (t) => {
    const { correct, stored } = await heldClass(t);
    await Promise.all([
      correct('claire', 'leo', { status: 'excused' }),
      correct('bruno', 'leo', { status: 'excused' }),
    ]);
    assert.equal((await stored()).length, 1);
  });

  test('is counted in the session, so that streams tell other pages to read the report again', async (t) => {
    const { server, id, correct, takeBack } = await heldClass(t);
    const authorization = `Bearer ${await server.token('bruno')}`;
    const { version } = await server.stored(id);
    const stream = await server.app.request(`/api/live-sessions/${id}/events`, {
      headers: { authorization },
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await correct('claire', 'leo', { status: 'excused' });
    let seen = '';
    while (!seen.includes('event: session')) seen += (await reader.read()).value ?? '';
    assert.match(seen, /"correction_count":1/);
    await takeBack('claire', 'leo');
    const { session } = await server.get('leo', `/api/live-sessions/${id}`);
    assert.deepEqual([session.correction_count, session.version], [2, version]);
    await reader.cancel();
  });

  test('has its own limit of calls, which a register of 60 does not exceed', async (t) => {
    const server = await TestServer.open(t, { RATE_LIMIT_FACTOR: '1' });
    const id = await server.schedule();
    await server.get('leo', '/api/courses');
    const { correct } = calls(server, id);
    for (let count = 0; count < 60; count += 1)
      assert.equal((await correct('claire', 'leo', { status: count % 2 ? 'late' : 'present' })).status, 200);
  });
});
