import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessRefusal, type Action } from './access-refusal.js';

const stranger = undefined;
const student = { role: 'student', suspended_at: null } as const;
const instructor = { role: 'instructor', suspended_at: null } as const;
const suspended = { role: 'instructor', suspended_at: '2026-03-01T00:00:00.000Z' } as const;

/** For each action: the answers to a stranger, a suspended member, a student and an instructor. */
const table: Record<Action, readonly (string | null)[]> = {
  view: ['not_found', 'not_enrolled', null, null],
  join: ['not_found', 'not_enrolled', null, null],
  wait: ['not_found', 'not_enrolled', null, 'forbidden'],
  leave: ['not_found', null, null, null],
  create: ['not_found', 'not_enrolled', 'forbidden', null],
  start: ['not_found', 'not_enrolled', 'forbidden', null],
  end: ['not_found', 'not_enrolled', 'forbidden', null],
  edit: ['not_found', 'not_enrolled', 'forbidden', null],
  cancel: ['not_found', 'not_enrolled', 'forbidden', null],
  hand_over: ['not_found', 'not_enrolled', 'forbidden', null],
  extend: ['not_found', 'not_enrolled', 'forbidden', null],
  reopen: ['not_found', 'not_enrolled', 'forbidden', null],
  delete: ['not_found', 'not_enrolled', 'forbidden', null],
  record: ['not_found', 'not_enrolled', 'forbidden', null],
  correct: ['not_found', 'not_enrolled', 'forbidden', null],
  beat: ['not_found', 'not_enrolled', null, null],
};

for (const [action, expected] of Object.entries(table) as [Action, (string | null)[]][])
  test(`${action}: stranger, suspended, student and instructor get ${expected.join(', ')}`, () => {
    const told = [stranger, suspended, student, instructor].map((member) => accessRefusal(action, member));
    assert.deepEqual(told, expected);
  });
