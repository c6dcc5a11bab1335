import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionState, SessionStatus } from './session.js';
import { sessionRefusal } from './session-refusal.js';
import { opensAt } from './session-windows.js';

function sessionOf(status: SessionStatus): SessionState {
  return {
    status,
    scheduled_start_time: '2026-03-02T10:00:00.000Z',
    scheduled_end_time: '2026-03-02T11:30:00.000Z',
    actual_start_time: null,
    actual_end_time: null,
    end_reason: null,
    cancelled_reason: null,
    version: 1,
    updated_at: '2026-03-01T00:00:00.000Z',
  };
}

const open = opensAt(sessionOf('scheduled'));
const cases = [
  ['start', 'scheduled', open - 1, 'start_too_early'],
  ['start', 'scheduled', open, null],
  ['start', 'live', open, null],
  ['start', 'ended', open, 'session_ended'],
  ['start', 'cancelled', open, 'session_cancelled'],
  ['join', 'scheduled', open, 'session_not_started'],
  ['join', 'live', open, null],
  ['join', 'ended', open, 'session_ended'],
  ['join', 'cancelled', open, 'session_cancelled'],
  ['wait', 'scheduled', open, 'session_not_started'],
  ['wait', 'live', open, null],
  ['wait', 'ended', open, 'session_ended'],
  ['wait', 'cancelled', open, 'session_cancelled'],
  ['end', 'scheduled', open, 'session_not_started'],
  ['end', 'live', open, null],
  ['end', 'ended', open, null],
  ['end', 'cancelled', open, 'session_cancelled'],
  ['edit', 'scheduled', open, null],
  ['edit', 'live', open, 'session_already_live'],
  ['edit', 'ended', open, 'session_ended'],
  ['edit', 'cancelled', open, 'session_cancelled'],
  ['cancel', 'scheduled', open, null],
  ['cancel', 'live', open, 'session_already_live'],
  ['cancel', 'ended', open, 'session_ended'],
  ['cancel', 'cancelled', open, null],
  ['record', 'scheduled', open, 'session_not_started'],
  ['record', 'live', open, null],
  ['record', 'ended', open, null],
  ['record', 'cancelled', open, 'session_cancelled'],
  ['beat', 'scheduled', open, 'session_not_started'],
  ['beat', 'live', open, null],
  ['beat', 'ended', open, 'session_ended'],
  ['beat', 'cancelled', open, 'session_cancelled'],
] as const;

for (const [action, status, now, refusal] of cases)
  test(`${action} of a ${status} session ${now < open ? 'before it opens' : 'in time'}: ${refusal ?? 'yes'}`, () => {
    assert.equal(sessionRefusal(action, sessionOf(status), now), refusal);
  });
