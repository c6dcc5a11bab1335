import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantText, parseInstant } from './instant.js';

const accepted = [
  ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02T10:00:00.5Z', '2026-03-02T10:00:00.500Z'],
  ['2026-03-02T10:00:00.123456789Z', '2026-03-02T10:00:00.123Z'],
  ['2026-03-02T10:00:00+02:00', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T10:00:00-03:30', '2026-03-02T13:30:00.000Z'],
  ['2026-03-02T10:00:00+14:00', '2026-03-01T20:00:00.000Z'],
  ['2026-03-02T10:00:00-00:00', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02t10:00:00z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02 10:00:00Z', '2026-03-02T10:00:00.000Z'],
  ['2028-02-29T10:00:00Z', '2028-02-29T10:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
] as const;

for (const [text, expected] of accepted)
  test(`${text} is ${expected}`, () => {
    assert.equal(instantText(parseInstant(text)!), expected);
  });

const refused = [
  '',
  '2026-03-02',
  '2026-03-02T10:00:00',
  '2026-03-02T10:00Z',
  '2026-03-02T24:00:00Z',
  '2026-03-02T10:60:00Z',
  '2026-03-02T10:00:60Z',
  '2026-02-29T10:00:00Z',
  '2026-02-30T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-00-10T10:00:00Z',
  '2026-03-00T10:00:00Z',
  '+010000-01-01T00:00:00Z',
  '10000-01-01T00:00:00Z',
  '2026-03-02T10:00:00+24:00',
  '2026-03-02T10:00:00+0200',
  '2026-03-02T10:00:00.Z',
  ' 2026-03-02T10:00:00Z',
  '2026-03-02T10:00:00Z\n',
  '1772445600000',
  'tomorrow',
];

for (const text of refused)
  test(`${JSON.stringify(text)} is not an instant`, () => {
    assert.equal(parseInstant(text), null);
  });

test('texts parse back to their instants, and sort like them', () => {
  const instant = fc.integer({ min: 0, max: Date.parse('9999-12-31T23:59:59.999Z') });
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      assert.equal(parseInstant(instantText(a)), a);
      assert.equal(instantText(a) < instantText(b), a < b);
    }),
  );
});
