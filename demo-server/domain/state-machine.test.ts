import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { effectiveSession } from './effective-session.js';
import { instantText } from './instant.js';
import type { SessionState } from './session.js';
import { type SessionAction, sessionRefusal } from './session-refusal.js';
import type { InstructorPresence } from './automatic-end.js';
import { extendedSession } from './session-extension.js';
import {
  cancelledSession,
  editedSession,
  endedSession,
  reopenedSession,
  startedSession,
} from './session-transitions.js';
import { hardEnd, opensAt } from './session-windows.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { seed } from '../../testing/server/seed.js';

const runs = Number(process.env.RULE_RUNS ?? 10_000);
const minute = 60_000;
const ten = Date.parse('2026-03-02T10:00:00.000Z');
const edges = ['scheduled>live', 'scheduled>ended', 'scheduled>cancelled', 'live>ended', 'ended>live'];

type StoredSession = SessionState & InstructorPresence & { max_participants: number };

const grace = 10 * minute;

const fresh: StoredSession = {
  status: 'scheduled',
  scheduled_start_time: instantText(ten),
  scheduled_end_time: instantText(ten + 90 * minute),
  actual_start_time: null,
  actual_end_time: null,
  end_reason: null,
  cancelled_reason: null,
  version: 1,
  updated_at: instantText(ten - 1_000 * minute),
  instructor_stayed_until: null,
  reopened_at: null,
  max_participants: 2,
};

const changes: Partial<Record<SessionAction, (session: StoredSession, now: number) => StoredSession>> = {
  start: (session, now) => (session.status === 'scheduled' ? startedSession(session, now) : session),
  end: (session, now) => (session.status === 'live' ? endedSession(session, now) : session),
  cancel: (session, now) => (session.status === 'scheduled' ? cancelledSession(session, now, null) : session),
  edit: (session, now) => {
    const start = Date.parse(session.scheduled_start_time) + 30 * minute;
    const times = {
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(start + 90 * minute),
    };
    return editedSession(session, now, times);
  },
  join: (session, now) => ({ ...session, instructor_stayed_until: instantText(now) }),
  extend: (session, now) => {
    const extended = extendedSession(session, now, { minutes: 30, max_participants: 3 });
    return 'code' in extended ? session : extended;
  },
  reopen: (session, now) =>
    session.status === 'ended'
      ? {
          ...reopenedSession(session, now),
          reopened_at: instantText(Math.max(now, Date.parse(session.actual_end_time!))),
        }
      : session,
};

/** Asserts that the fields of a session are consistent. */
function assertSound(session: SessionState): void {
  const { status, actual_start_time: start, actual_end_time: end, end_reason } = session;
  const ran = status === 'live' || (status === 'ended' && end_reason !== 'no_show');
  assert.equal(start !== null, ran);
  assert.equal(end !== null, status === 'ended' && end_reason !== 'no_show');
  if (start !== null && end !== null) assert.ok(end >= start);
  if (start !== null) assert.ok(Date.parse(start) >= opensAt(session));
  if (end !== null) assert.ok(Date.parse(end) <= Math.max(hardEnd(session), Date.parse(start!)));
}

const step = fc.record({
  action: fc.constantFrom<(SessionAction | 'wait')[]>(
    'start',
    'end',
    'cancel',
    'edit',
    'extend',
    'reopen',
    'join',
    'wait',
  ),
  // Mostly forwards; a clock may be set back by an hour.
  minutes: fc.integer({ min: -60, max: 120 }),
});

test(`any actions in any order: four states, five transitions, and consistent times (SEED=${seed})`, () => {
  let commands = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: -60, max: 60 }),
      fc.array(step, { maxLength: 60, size: 'max' }),
      (from, steps) => {
        let now = ten + from * minute;
        let stored = fresh;
        for (const { action, minutes } of steps) {
          now += minutes * minute;
          commands += 1;
          const before = stored;
          stored = effectiveSession(stored, now, grace);
          assert.deepEqual(effectiveSession(stored, now, grace), stored);
          if (action !== 'wait' && changes[action] && sessionRefusal(action, stored, now) === null)
            stored = changes[action](stored, now);
          assertSound(stored);
          const moved = `${before.status}>${stored.status}`;
          // Time and an action may each take a step.
          assert.ok(before.status === stored.status || edges.includes(moved), moved);
          const isFinal = before.status === 'ended' || before.status === 'cancelled';
          if (isFinal && action !== 'reopen') assert.deepEqual(stored, before);
          if (moved === 'ended>live') assert.equal(before.end_reason, null);
          const isSame = stored === before || action === 'join';
          assert.ok(stored.version > before.version || isSame);
        }
      },
    ),
    { numRuns: runs, seed },
  );
  reportFigures('T01', { runs, commands, 'ways that are none': 0, seed: String(seed) });
});

test('the result does not depend on when and how often effects of time are applied', () => {
  const moments = fc.array(fc.integer({ min: -100, max: 400 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(moments, fc.boolean(), (minutes, live) => {
      const session = live ? startedSession(fresh, ten) : fresh;
      const times = minutes.sort((a, b) => a - b).map((after) => ten + after * minute);
      const often = times.reduce((current, now) => effectiveSession(current, now, grace), session);
      assert.deepEqual(often, effectiveSession(session, times.at(-1)!, grace));
    }),
    { numRuns: runs / 5, seed },
  );
});
