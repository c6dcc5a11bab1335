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
    actual_start_time: status === 'live' || status === 'ended' ? '2026-03-02T10:00:00.000Z' : null,
    actual_end_time: status === 'ended' ? '2026-03-02T11:00:00.000Z' : null,
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
  ['correct', 'scheduled', open - 1, null],
  ['correct', 'live', open, null],
  ['correct', 'ended', open, null],
  ['correct', 'cancelled', open, 'session_cancelled'],
  ['beat', 'scheduled', open, 'session_not_started'],
  ['beat', 'live', open, null],
  ['beat', 'ended', open, 'session_ended'],
  ['beat', 'cancelled', open, 'session_cancelled'],
  ['hand_over', 'scheduled', open, null],
  ['hand_over', 'live', open, null],
  ['hand_over', 'ended', open, 'session_ended'],
  ['hand_over', 'cancelled', open, 'session_cancelled'],
  ['extend', 'scheduled', open, 'session_not_started'],
  ['extend', 'live', open, null],
  ['extend', 'ended', open, 'session_ended'],
  ['extend', 'cancelled', open, 'session_cancelled'],
  ['reopen', 'scheduled', open, 'session_not_started'],
  ['reopen', 'live', open, null],
  ['reopen', 'ended', Date.parse('2026-03-02T11:14:59.999Z'), null],
  ['reopen', 'ended', Date.parse('2026-03-02T11:15:00.000Z'), 'reopen_too_late'],
  ['reopen', 'cancelled', open, 'session_cancelled'],
  ['delete', 'scheduled', open, null],
  ['delete', 'live', open, 'session_already_live'],
  ['delete', 'ended', open, 'session_ended'],
  ['delete', 'cancelled', open, null],
] as const;

for (const [action, status, now, refusal] of cases)
  test(`${action} of a ${status} session ${now < open ? 'before it opens' : 'in time'}: ${refusal ?? 'yes'}`, () => {
    assert.equal(sessionRefusal(action, sessionOf(status), now), refusal);
  });

for (const end_reason of ['no_show', 'overrun', 'instructor_left'] as const)
  test(`a session that ended by itself (${end_reason}) cannot be reopened`, () => {
    const now = Date.parse('2026-03-02T11:05:00.000Z');
    assert.equal(sessionRefusal('reopen', { ...sessionOf('ended'), end_reason }, now), 'session_ended');
  });

test('a session cannot be reopened after its hard end', () => {
  const ended = { ...sessionOf('ended'), actual_end_time: '2026-03-02T12:25:00.000Z' };
  assert.equal(sessionRefusal('reopen', ended, Date.parse('2026-03-02T12:29:59.999Z')), null);
  assert.equal(sessionRefusal('reopen', ended, Date.parse('2026-03-02T12:30:00.000Z')), 'reopen_too_late');
});

test('a session that nobody started can be deleted after its end', () => {
  const missed = { ...sessionOf('ended'), actual_start_time: null, actual_end_time: null };
  assert.equal(sessionRefusal('delete', { ...missed, end_reason: 'no_show' }, open), null);
});
