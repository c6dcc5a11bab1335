import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';

test("a course's calendar has its sessions with their states, without room names", async (t) => {
  const server = await TestServer.open(t);
  const first = await server.schedule({ title: 'Suites' });
  const second = await server.schedule({ title: 'Limites' });
  await server.post('claire', `/api/live-sessions/${second}/cancel`, { reason: 'Grève' });
  for (const path of ['/api/courses/5/calendar.ics', `/api/live-sessions/${second}/calendar.ics`]) {
    const { status, headers, text } = await server.get('amina', path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(text, new RegExp(`UID:live-session-${second}@[^]*STATUS:CANCELLED`));
    assert.equal(text.includes(`UID:live-session-${first}@`), path.includes('courses'));
    assert.doesNotMatch(text, /ls-[a-z2-7]{26}|claire@example\.org/);
  }
});
