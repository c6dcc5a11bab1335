import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instantText } from './instant.js';
import type { SessionState } from './session.js';
import { extendedSession, type Extension } from './session-extension.js';

const minute = 60_000;
const ten = Date.parse('2026-03-02T10:00:00.000Z');
const end = ten + 90 * minute;
const live: SessionState & { max_participants: number } = {
  status: 'live',
  scheduled_start_time: instantText(ten),
  scheduled_end_time: instantText(end),
  actual_start_time: instantText(ten),
  actual_end_time: null,
  end_reason: null,
  cancelled_reason: null,
  version: 4,
  updated_at: instantText(ten),
  max_participants: 30,
};

describe('an extended session', () => {
  const cases: [name: string, now: number, extension: Extension, newEnd: number, places: number][] = [
    ['minutes before the end count from the end', end - minute, { minutes: 15 }, end + 15 * minute, 30],
    ['minutes at the end count from it', end, { minutes: 15 }, end + 15 * minute, 30],
    ['minutes after the end count from now', end + 7 * minute, { minutes: 15 }, end + 22 * minute, 30],
    ['a new end', ten, { until: end + minute }, end + minute, 30],
    ['a new end in overtime', end + 7 * minute, { until: end + 8 * minute }, end + 8 * minute, 30],
    ['the longest duration', ten, { until: ten + 720 * minute }, ten + 720 * minute, 30],
    ['more places alone', ten, { max_participants: 31 }, end, 31],
    ['both', ten, { minutes: 5, max_participants: 40 }, end + 5 * minute, 40],
  ];
  for (const [name, now, extension, newEnd, max_participants] of cases)
    test(name, () => {
      assert.deepEqual(extendedSession(live, now, extension), {
        ...live,
        scheduled_end_time: instantText(newEnd),
        max_participants,
        version: 5,
        updated_at: instantText(now),
      });
    });

  test('is the same object if nothing differs', () => {
    assert.equal(extendedSession(live, ten, { until: end, max_participants: 30 }), live);
  });
});

describe('an extension is refused', () => {
  const cases: [name: string, now: number, extension: Extension, field: string, code: string][] = [
    ['with an end that is now', end + minute, { until: end + minute }, 'until', 'in_past'],
    ['with the present end after it', end + minute, { until: end }, 'until', 'in_past'],
    ['with an earlier end', ten, { until: end - 1 }, 'until', 'out_of_range'],
    ['beyond 12 hours', ten, { until: ten + 720 * minute + 1 }, 'until', 'duration_out_of_range'],
    ['by minutes beyond 12 hours', ten + 600 * minute, { minutes: 121 }, 'minutes', 'duration_out_of_range'],
    ['with fewer places', ten, { max_participants: 29 }, 'max_participants', 'out_of_range'],
  ];
  for (const [name, now, extension, field, code] of cases)
    test(`${name}: ${code}`, () => {
      assert.deepEqual(extendedSession(live, now, extension), { field, code });
    });
});
