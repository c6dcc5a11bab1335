import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hardEnd, opensAt, scheduledEndOfOverrun } from './session-windows.js';

const session = {
  scheduled_start_time: '2026-03-02T10:00:00.000Z',
  scheduled_end_time: '2026-03-02T11:30:00.000Z',
};

test('a session opens a quarter of an hour before its start', () => {
  assert.equal(opensAt(session), Date.parse('2026-03-02T09:45:00.000Z'));
});

test('a session that nobody ends stays live for an hour after its scheduled end', () => {
  const end = Date.parse('2026-03-02T12:30:00.000Z');
  assert.equal(hardEnd(session), end);
  assert.equal(scheduledEndOfOverrun(end), Date.parse(session.scheduled_end_time));
});
