import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { effectiveSession } from './effective-session.js';
import type { Role, SessionState, SessionStatus } from './session.js';
import { sessionPermissions } from './session-permissions.js';
import { opensAt } from './session-windows.js';

interface Case {
  name: string;
  status: SessionStatus;
  at: string;
  role: Role;
  state: SessionStatus | 'waiting';
  can: object;
  live_by?: string;
}

const table = JSON.parse(
  readFileSync(new URL('../../testing/contract-cases/session-state.cases.json', import.meta.url), 'utf8'),
) as { session: Record<'opens_at' | 'scheduled_start_time' | 'scheduled_end_time', string>; cases: Case[] };

function sessionOf(status: SessionStatus): SessionState {
  const { scheduled_start_time, scheduled_end_time } = table.session;
  const hasBegun = status === 'live' || status === 'ended';
  return {
    status,
    scheduled_start_time,
    scheduled_end_time,
    actual_start_time: hasBegun ? scheduled_start_time : null,
    actual_end_time: status === 'ended' ? scheduled_end_time : null,
    end_reason: null,
    cancelled_reason: null,
    version: 1,
    updated_at: scheduled_start_time,
  };
}

const student = { role: 'student', hasSeat: false, seatIsFree: true } as const;
const during = Date.parse('2026-03-02T10:30:00.000Z');

describe('the cases that client and server share', () => {
  test('the session opens when the table says', () => {
    assert.equal(opensAt(table.session), Date.parse(table.session.opens_at));
  });

  for (const { name, status, at, role, state, can, live_by } of table.cases) {
    if (live_by) continue;
    test(`${name}, for a ${role}`, () => {
      const now = Date.parse(at);
      const session = effectiveSession(
        { ...sessionOf(status), instructor_stayed_until: null, reopened_at: null },
        now,
        0,
      );
      assert.equal(session.status, state === 'waiting' ? 'scheduled' : state);
      // Instructors can edit and cancel a scheduled session in all cases.
      const isInstructor = role === 'instructor';
      const changes = isInstructor && session.status === 'scheduled';
      // The sessions of the table ended at 11:30, so they can be reopened until 11:45.
      const neverBegan = session.status === 'cancelled' || session.end_reason === 'no_show';
      assert.deepEqual(sessionPermissions(session, { ...student, role }, now).can, {
        ...can,
        cancel: changes,
        edit: changes,
        extend: isInstructor && session.status === 'live',
        reopen: isInstructor && status === 'ended' && now < Date.parse('2026-03-02T11:45:00.000Z'),
        delete: changes || (isInstructor && neverBegan),
      });
    });
  }
});

describe('the reason why a viewer cannot join or start', () => {
  const before = Date.parse('2026-03-02T09:00:00.000Z');
  const cases = [
    ['a student before the start', 'scheduled', before, student, 'session_not_started'],
    ['a student while it is live', 'live', during, student, null],
    ['a student when all seats are taken', 'live', during, { ...student, seatIsFree: false }, 'session_full'],
    [
      'a present student of a full session',
      'live',
      during,
      { role: 'student', hasSeat: true, seatIsFree: false },
      null,
    ],
    ['a student after the end', 'ended', during, student, 'session_ended'],
    ['a student of a cancelled session', 'cancelled', before, student, 'session_cancelled'],
    [
      'a student of a full session not yet started',
      'scheduled',
      before,
      { ...student, seatIsFree: false },
      'session_not_started',
    ],
    ['an instructor too early', 'scheduled', before, { ...student, role: 'instructor' }, 'start_too_early'],
    ['an instructor in time', 'scheduled', during, { ...student, role: 'instructor' }, null],
    [
      'an instructor of a full session',
      'live',
      during,
      { role: 'instructor', hasSeat: false, seatIsFree: false },
      null,
    ],
    ['an instructor after the end', 'ended', during, { ...student, role: 'instructor' }, null],
  ] as const;
  for (const [who, status, now, viewer, reason] of cases)
    test(`${who}: ${reason ?? 'none'}`, () => {
      assert.equal(sessionPermissions(sessionOf(status), viewer, now).reason, reason);
    });

  test('a full session cannot be joined by one more student', () => {
    const full = { ...student, seatIsFree: false };
    assert.equal(sessionPermissions(sessionOf('live'), full, during).can.join, false);
  });
});
