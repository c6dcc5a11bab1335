import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInstructorPresent, openEnded } from './automatic-end.js';

const now = Date.parse('2026-03-02T10:30:00.000Z');
const cases = [
  ['no instructor has joined', null, null, null],
  ['all instructors have left', '2026-03-02T10:29:00.000Z', null, false],
  ['a stay is open without heartbeats', openEnded, openEnded, true],
  [
    'the last heartbeat is just within the lease',
    '2026-03-02T10:28:30.000Z',
    '2026-03-02T10:28:30.000Z',
    true,
  ],
  ['the lease has passed', '2026-03-02T10:28:29.999Z', '2026-03-02T10:28:29.999Z', false],
  [
    'one left after the last heartbeat of the other',
    '2026-03-02T10:29:59.000Z',
    '2026-03-02T10:29:30.000Z',
    true,
  ],
] as const;

for (const [name, instructor_stayed_until, openStay, present] of cases)
  test(`presence of instructors: ${String(present)} if ${name}`, () => {
    assert.equal(isInstructorPresent({ instructor_stayed_until, reopened_at: null }, openStay, now), present);
  });
