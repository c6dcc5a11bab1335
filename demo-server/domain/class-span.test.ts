import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classSpan, withinSpan } from './class-span.js';
import { instantText } from './instant.js';
import { totalLength } from './period.js';

const ten = Date.parse('2026-03-02T10:00:00.000Z');
/** Minutes from ten o'clock. */
const at = (minutes: number) => ten + minutes * 60_000;
const text = (minutes: number) => instantText(at(minutes));

type Minutes = readonly [from: number, to: number];

interface Class {
  plan?: Minutes;
  /** Actual start, and actual end; null while live. */
  actual: readonly [from: number, to: number | null] | null;
  breaks?: readonly Minutes[];
  now?: number;
}

function spanOf({ plan: [from, to] = [0, 60], actual, breaks = [], now = 1_000 }: Class) {
  const session = {
    status: actual === null ? 'scheduled' : actual[1] === null ? 'live' : 'ended',
    scheduled_start_time: text(from),
    scheduled_end_time: text(to),
    actual_start_time: actual && text(actual[0]),
    actual_end_time: actual && actual[1] !== null ? text(actual[1]) : null,
  } as const;
  const pauses = breaks.map(([end, reopening]) => ({ ended_at: text(end), reopened_at: text(reopening) }));
  return classSpan(session, pauses, at(now));
}

const minutesOf = (instant: number) => (instant - ten) / 60_000;

const cases: [name: string, of: Class, parts: readonly Minutes[] | null][] = [
  ['on time', { actual: [0, 60] }, [[0, 60]]],
  ['opened 15 minutes early', { actual: [-15, 60] }, [[0, 60]]],
  ['started late', { actual: [12, 60] }, [[12, 60]]],
  ['ended early', { actual: [0, 45] }, [[0, 45]]],
  ['ended late', { actual: [0, 75] }, [[0, 60]]],
  ['started late, ended late', { actual: [10, 75] }, [[10, 60]]],
  ['extended by half an hour', { plan: [0, 90], actual: [0, 90] }, [[0, 90]]],
  ['extended, ended before', { plan: [0, 90], actual: [0, 80] }, [[0, 80]]],
  ['ended by overrun, because nobody pressed End', { actual: [0, 120] }, [[0, 60]]],
  ['held wholly before its plan', { actual: [-14, -2] }, [[-14, -2]]],
  ['ended at its planned start', { actual: [-14, 0] }, [[-14, 0]]],
  ['started and ended at once', { actual: [5, 5] }, null],
  ['never started', { actual: null }, null],
  ['live', { actual: [0, null], now: 20 }, [[0, 20]]],
  ['live, before its planned start', { actual: [-10, null], now: -5 }, null],
  ['live, at its planned start', { actual: [-10, null], now: 0 }, null],
  ['live, opened early', { actual: [-10, null], now: 30 }, [[0, 30]]],
  ['live, past its planned end', { actual: [0, null], now: 75 }, [[0, 60]]],
  ['live, while the clock is set back before its start', { actual: [10, null], now: 5 }, null],
  ['ended while the clock was set back before its plan', { actual: [-5, -5] }, null],
  [
    'reopened after an end by mistake',
    { actual: [0, 60], breaks: [[20, 30]] },
    [
      [0, 20],
      [30, 60],
    ],
  ],
  [
    'reopened twice',
    {
      actual: [0, 60],
      breaks: [
        [10, 15],
        [40, 45],
      ],
    },
    [
      [0, 10],
      [15, 40],
      [45, 60],
    ],
  ],
  ['reopened after its planned end', { actual: [0, 70], breaks: [[58, 65]] }, [[0, 58]]],
  ['ended and reopened before its planned start', { actual: [-10, 60], breaks: [[-5, -2]] }, [[0, 60]]],
  ['reopened across its planned start', { actual: [-10, 60], breaks: [[-2, 4]] }, [[4, 60]]],
  [
    'held before its plan, with a break',
    { actual: [-14, -1], breaks: [[-10, -6]] },
    [
      [-14, -10],
      [-6, -1],
    ],
  ],
  ['reopened, and live', { actual: [0, null], breaks: [[20, 30]], now: 30 }, [[0, 20]]],
];

for (const [name, of, parts] of cases)
  test(`a class ${name}`, () => {
    const span = spanOf(of);
    const found = span && span.parts.map(({ from, to }) => [minutesOf(from), minutesOf(to)]);
    assert.deepEqual(found, parts);
    if (!span || !parts) return;
    assert.deepEqual([minutesOf(span.from), minutesOf(span.to)], [parts[0]![0], parts.at(-1)![1]]);
    assert.equal(span.length, totalLength(span.parts));
    assert.equal(span.isOver, of.actual?.[1] !== null);
  });

test('presence outside the span and in breaks is left out', () => {
  const span = spanOf({ actual: [-15, 75], breaks: [[20, 30]] })!;
  const inside = withinSpan(
    [
      { from: at(-10), to: at(5) },
      { from: at(10), to: at(70) },
    ],
    span,
  );
  assert.deepEqual(
    inside.map(({ from, to }) => [minutesOf(from), minutesOf(to)]),
    [
      [0, 5],
      [10, 20],
      [30, 60],
    ],
  );
});

test('any class: the span is within the actual times, without the breaks, and within the plan unless it ended before', () => {
  const minutes = (least: number, most: number) => fc.integer({ min: least, max: most });
  const anyClass = fc.record({
    actual: fc
      .tuple(minutes(-15, 59), minutes(0, 120))
      .map(([from, length]) => [from, from + length] as const),
    breaks: fc.array(
      fc.tuple(minutes(-15, 100), minutes(0, 15)).map(([from, length]) => [from, from + length] as const),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(anyClass, (of) => {
      const span = spanOf(of);
      const [from, to] = of.actual;
      const covered = (minute: number) =>
        span?.parts.some((part) => at(minute) >= part.from && at(minute) < part.to) ?? false;
      const held = Array.from({ length: 240 }, (_, index) => index - 20).filter(
        (minute) => minute >= from && minute < to && !of.breaks.some(([a, b]) => minute >= a && minute < b),
      );
      const inPlan = held.filter((minute) => minute >= 0 && minute < 60);
      const expected = inPlan.length > 0 ? inPlan : held;
      assert.deepEqual(held.filter(covered), expected);
      assert.equal(span?.length ?? 0, expected.length * 60_000);
    }),
  );
});
