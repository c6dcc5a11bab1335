import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { callsPerMinute } from '../contract/operations.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, startLive, startProcess, tokenFor } from '../../testing/server/school.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { TestServer } from '../../testing/server/test-server.js';

const soon = { scheduled_start_time: '2026-03-03T10:00:00Z', scheduled_end_time: '2026-03-03T11:00:00Z' };
const calls: Record<keyof typeof callsPerMinute, [method: string, path: string, json?: object]> = {
  read: ['GET', '/api/live-sessions/:id'],
  join: ['POST', '/api/live-sessions/:id/join', { client_id: 'tab' }],
  leave: ['POST', '/api/live-sessions/:id/leave', {}],
  beat: ['POST', '/api/live-sessions/:id/heartbeat', { join_id: 'none', in_room: true }],
  create: ['POST', '/api/courses/5/live-sessions', { title: 'Suites', ...soon }],
  change: ['POST', '/api/live-sessions/:id/start', {}],
  correct: ['DELETE', '/api/live-sessions/:id/attendance/1'],
  stream: ['GET', '/api/live-sessions/:id/events'],
};

for (const [kind, [method, path, json]] of Object.entries(calls))
  test(`${kind}: one call more than the limit must wait, and is answered after that`, async (t) => {
    const limit = callsPerMinute[kind as keyof typeof callsPerMinute];
    const server = await TestServer.open(t, { RATE_LIMIT_FACTOR: '1' });
    const id = await server.startLive();
    // Scheduling and starting were calls of these two kinds.
    server.clock.advance(2);
    const headers = { authorization: `Bearer ${await server.token('claire')}` };
    const call = async () => {
      const body = json ? JSON.stringify(json) : null;
      const init = { method, body, headers: { ...headers, 'content-type': 'application/json' } };
      const response = await server.app.request(path.replace(':id', String(id)), init);
      const wait = Number(response.headers.get('retry-after'));
      if (path.endsWith('/events')) await response.body!.cancel();
      return { status: response.status, wait };
    };
    for (let count = 0; count < limit; count += 1) assert.notEqual((await call()).status, 429, String(count));
    const { status, wait } = await call();
    assert.deepEqual([status, wait], [429, Math.ceil(60 / limit)]);
    server.clock.advance(wait / 60);
    assert.notEqual((await call()).status, 429);
    reportFigures('T18', { calls: limit + 2, 'calls beyond a limit': 0 });
  });

test('200 students behind one address can all join', async (t) => {
  const place = { DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite'), RATE_LIMIT_FACTOR: '1' };
  const { url } = await startProcess(t, place);
  const id = await startLive(url, 200);
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, index) =>
      ask(url, await tokenFor(`s${index}`), 'POST', `/api/live-sessions/${id}/join`, {}),
    ),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  reportFigures('T18', { 'students behind one address': 200 });
});
