import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

const lesson = {
  title: 'Suites',
  description: 'x'.repeat(4_000),
  scheduled_start_time: '2026-03-03T10:00:00Z',
  scheduled_end_time: '2026-03-03T11:00:00Z',
};

test('with a full disk, writes fail as a whole, reads continue, and writes work again afterwards', async (t) => {
  const server = await TestServer.open(t, { DATABASE_URL: '' });
  const id = await server.startLive();
  const create = () =>
    server.app.request('/api/courses/5/live-sessions', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(lesson),
    });
  const token = await server.token('claire');
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(server.db);
  await sql.raw(`PRAGMA max_page_count = ${rows[0]!.page_count + 1}`).execute(server.db);
  let answer = await create();
  for (let tries = 0; answer.status === 201 && tries < 20; tries += 1) answer = await create();
  assert.equal(answer.status, 503);
  assert.equal(((await answer.json()) as { code: string }).code, 'storage_unavailable');
  assert.equal((await server.get('claire', `/api/live-sessions/${id}`)).status, 200);
  await sql`PRAGMA max_page_count = 1000000`.execute(server.db);
  assert.equal((await create()).status, 201);
  reportFigures('T12', { 'full disks': 1 });
});
