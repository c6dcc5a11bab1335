import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { sweep } from './sweep.js';

const list = '/api/courses/5/live-sessions';

describe('deleting a session that never began', () => {
  test('removes it everywhere but from calendars, which cancel its entry', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    const path = `/api/live-sessions/${id}`;
    const before = (await server.get('amina', `${path}/calendar.ics`)).text;
    const answer = await server.ask('claire', 'DELETE', path);
    assert.deepEqual([answer.status, answer.text], [204, '']);
    const gone: [string, string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { title: 'x' }],
      ['GET', '/events'],
      ['GET', '/join'],
      ['GET', '/attendance'],
      ['GET', '/attendance.csv'],
      ['POST', '/start', {}],
      ['POST', '/join', {}],
      ['POST', '/leave', {}],
      ['POST', '/cancel', {}],
      ['POST', '/reopen', {}],
      ['POST', '/duplicate', { scheduled_start_time: '2026-03-03T10:00:00Z' }],
    ];
    for (const [method, action, json] of gone) {
      const { status, problem } = await server.ask('claire', method, path + action, json ? { json } : {});
      assert.deepEqual([status, problem.code], [404, 'not_found'], `${method} ${action}`);
    }
    assert.deepEqual((await server.get('amina', list)).sessions, []);
    assert.deepEqual((await server.get('amina', `${list}?status=scheduled`)).sessions, []);
    for (const calendar of [`${path}/calendar.ics`, '/api/courses/5/calendar.ics']) {
      const { text } = await server.get('amina', calendar);
      assert.match(text, /STATUS:CANCELLED/);
      assert.match(text, /SEQUENCE:1\b/);
      assert.equal(/^UID:.*$/m.exec(text)![0], /^UID:.*$/m.exec(before)![0]);
    }
  });

  test('can be repeated, and changes nothing then', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule();
    await server.ask('claire', 'DELETE', `/api/live-sessions/${id}`);
    const before = await server.stored(id);
    server.clock.advance(1);
    assert.equal((await server.ask('bruno', 'DELETE', `/api/live-sessions/${id}`)).status, 204);
    assert.deepEqual(await server.stored(id), before);
    server.clock.advance(600);
    await sweep(server.context);
    assert.deepEqual(await server.stored(id), before);
  });

  test('is possible after it was cancelled or missed, but not once it was live', async (t) => {
    const server = await TestServer.open(t);
    const cancelled = await server.schedule({ inMinutes: 20 });
    const missed = await server.schedule({ inMinutes: 0, minutes: 30 });
    const live = await server.startLive();
    const over = await server.startLive();
    await server.post('claire', `/api/live-sessions/${cancelled}/cancel`);
    await server.post('claire', `/api/live-sessions/${over}/end`);
    server.clock.advance(31);
    const answers = await Promise.all(
      [cancelled, missed, live, over].map((id) => server.ask('claire', 'DELETE', `/api/live-sessions/${id}`)),
    );
    assert.deepEqual(
      answers.map((answer) => (answer.status === 204 ? '' : answer.problem.code)),
      ['', '', 'session_already_live', 'session_ended'],
    );
  });

  test('at the same time as its start has one outcome', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 0 });
    const path = `/api/live-sessions/${id}`;
    const calls = Array.from({ length: 10 }, (_, index) =>
      index % 2 ? server.ask('claire', 'DELETE', path) : server.post('claire', `${path}/start`),
    );
    const codes = new Set(
      (await Promise.all(calls)).map((answer) => (answer.status < 300 ? '' : answer.problem.code)),
    );
    const { status, deleted_at } = await server.stored(id);
    if (deleted_at === null)
      assert.deepEqual([status, codes], ['live', new Set(['', 'session_already_live'])]);
    else assert.deepEqual([status, codes], ['scheduled', new Set(['', 'not_found'])]);
  });

  test('does not free its idempotency key: a repeated creation finds nothing', async (t) => {
    const server = await TestServer.open(t);
    const headers = { 'idempotency-key': 'k' };
    const times = {
      scheduled_start_time: '2026-03-03T10:00:00Z',
      scheduled_end_time: '2026-03-03T11:00:00Z',
    };
    const create = () => server.ask('claire', 'POST', list, { json: { title: 'x', ...times }, headers });
    const { session } = await create();
    await server.ask('claire', 'DELETE', `/api/live-sessions/${session.id}`);
    assert.equal((await create()).problem.code, 'not_found');
  });
});
