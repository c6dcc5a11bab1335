import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MembershipPeriod, rosterOf, rosterPeriod } from './roster-period.js';
import { instantText } from './instant.js';

const ten = Date.parse('2026-03-02T10:00:00.000Z');
const at = (minutes: number) => ten + minutes * 60_000;
const planned = { scheduled_start_time: instantText(at(0)), scheduled_end_time: instantText(at(60)) };
const span = (from: number, to: number, isOver: boolean) => ({
  ...{ from: at(from), to: at(to), length: at(to) - at(from), isOver },
  parts: [{ from: at(from), to: at(to) }],
});

for (const [name, status, of, expected] of [
  ['before the class: the members of now', 'scheduled', null, null],
  ['cancelled: the members of now', 'cancelled', null, null],
  ['live before its plan: the members of now', 'live', null, null],
  ['live: from its start on', 'live', span(5, 20, false), [5, Infinity]],
  ['live, past its planned end: its span', 'live', span(5, 60, false), [5, 60]],
  ['held: its span', 'ended', span(5, 50, true), [5, 50]],
  ['not held: its plan', 'ended', null, [0, 60]],
] as const)
  test(`a session ${name}`, () => {
    const period = rosterPeriod({ status, ...planned }, of);
    const found = period && [period.from, period.to].map((instant) => (instant - ten) / 60_000);
    assert.deepEqual(found, expected);
  });

function member(from: number, to: number | null, more: Partial<MembershipPeriod> = {}): MembershipPeriod {
  const ended_at = to === null ? null : instantText(at(to));
  return {
    user_id: 3,
    role: 'student',
    suspended_at: null,
    began_at: instantText(at(from)),
    ended_at,
    ...more,
  };
}

const held = { from: at(0), to: at(60) };
for (const [name, memberships, period, isListed] of [
  ['a member before and after it', [member(-99, null)], held, true],
  ['enrolled during the class', [member(30, null)], held, true],
  ['unenrolled during the class', [member(-99, 30)], held, true],
  ['enrolled and unenrolled during the class', [member(10, 30)], held, true],
  ['unenrolled before it', [member(-99, -1)], held, false],
  ['unenrolled as it begins', [member(-99, 0)], held, false],
  ['enrolled afterwards', [member(61, null)], held, false],
  ['enrolled as it ends', [member(60, null)], held, false],
  ['unenrolled, enrolled again during it', [member(-99, -50), member(20, null)], held, true],
  ['an instructor', [member(-99, null, { role: 'instructor' })], held, false],
  [
    'both student and instructor',
    [member(-99, null), member(-99, null, { role: 'instructor' })],
    held,
    false,
  ],
  ['an instructor of earlier', [member(-99, -50, { role: 'instructor' }), member(-50, null)], held, true],
  ['suspended', [member(-99, null, { suspended_at: instantText(at(-5)) })], held, false],
  ['a member now', [member(-99, null)], null, true],
  ['no member any more', [member(-99, -1)], null, false],
] as const)
  test(`${name}: ${isListed ? 'listed' : 'not listed'}`, () => {
    assert.deepEqual([...rosterOf(memberships, period)], isListed ? [3] : []);
  });
