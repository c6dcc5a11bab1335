import { expect } from '@open-wc/testing';
import { parseInstant } from './instant.js';

const ten = Date.UTC(2024, 0, 15, 10);

describe('parseInstant', () => {
  for (const [text, expected] of [
    ['2024-01-15T10:00:00Z', ten],
    ['2024-01-15T10:00:00.250Z', ten + 250],
    ['2024-01-15T11:00:00+01:00', ten],
    ['2024-01-15T05:30:00-04:30', ten],
    ['2024-01-15T11:00:00+0100', ten],
    ['2024-01-15t10:00:00z', ten],
    ['2024-01-15 10:00:00Z', ten],
    ['2024-01-15T10:00Z', ten],
    ['2024-01-15T10:00:00.1239Z', ten + 123],
    ['2024-01-15T09:30:00-00:30', ten],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ] as const) {
    it(`parses ${text}`, () => expect(parseInstant(text)).to.equal(expected));
  }

  for (const value of [
    '2024-01-15T10:00:00',
    '2024-01-15',
    '2024-02-30T10:00:00Z',
    '2023-02-29T10:00:00Z',
    '2024-13-01T10:00:00Z',
    '2024-01-15T24:00:00Z',
    '2024-01-15T25:00:00Z',
    '2024-01-15T10:61:00Z',
    '2024-01-15T10:00:60Z',
    '2024-01-15T10:00:00+01:60',
    '2024-01-15T10:00:00.Z',
    ' 2024-01-15T10:00:00Z',
    'tomorrow',
    '',
    null,
    undefined,
    1705312800000,
    {},
  ]) {
    it(`rejects ${JSON.stringify(value)}`, () => expect(parseInstant(value)).to.equal(null));
  }
});
