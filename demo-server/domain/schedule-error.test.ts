import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleError } from './schedule-error.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-03-02T10:00:00.000Z');

const cases = [
  ['an hour, tomorrow', now + day, hour, null],
  ['five minutes', now, 5 * minute, null],
  ['a millisecond less than five minutes', now, 5 * minute - 1, 'duration_out_of_range'],
  ['twelve hours', now, 12 * hour, null],
  ['a millisecond more than twelve hours', now, 12 * hour + 1, 'duration_out_of_range'],
  ['a duration of 0', now, 0, 'end_before_start'],
  ['a negative duration', now, -hour, 'end_before_start'],
  ['a start five minutes ago', now - 5 * minute, hour, null],
  ['a start a millisecond before that', now - 5 * minute - 1, hour, 'in_past'],
  ['a start in 730 days', now + 730 * day, hour, null],
  ['a start a millisecond after that', now + 730 * day + 1, hour, 'too_far'],
] as const;

for (const [name, start, duration, code] of cases)
  test(`${name}: ${code ?? 'fine'}`, () => {
    assert.equal(scheduleError(start, start + duration, now)?.code ?? null, code);
  });

test('the invalid field is named', () => {
  assert.equal(scheduleError(now - day, now, now)?.field, 'scheduled_start_time');
  assert.equal(scheduleError(now, now, now)?.field, 'scheduled_end_time');
});

test('an unchanged start may lie in the past, the end may not', () => {
  const start = now - 20 * minute;
  assert.equal(scheduleError(start, now + 1, now, start), null);
  for (const end of [now, now - 1])
    assert.deepEqual(scheduleError(start, end, now, start), { field: 'scheduled_end_time', code: 'in_past' });
});
