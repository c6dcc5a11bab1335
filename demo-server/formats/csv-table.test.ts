import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvTable, delimiters, safeText } from './csv-table.js';
import type { Table } from './table.js';

const table: Table = {
  columns: [
    { name: 'name', kind: 'text' },
    { name: 'joined_at', kind: 'time' },
    { name: 'seconds', kind: 'duration' },
    { name: 'percent', kind: 'percent' },
  ],
  rows: [
    ['Léo', Date.UTC(2026, 6, 1, 8, 0, 5), 3_600, 75],
    [null, null, null, null],
  ],
};

test('times are in UTC, in the form of RFC 3339', () => {
  const text = csvTable(table, { delimiter: 'comma', timeZone: null });
  assert.equal(
    text,
    '\ufeffname,joined_at,seconds,percent\r\nLéo,2026-07-01T08:00:05.000Z,3600,75\r\n,,,\r\n',
  );
});

test('times are local with a time zone, which the header names', () => {
  const text = csvTable(table, { delimiter: 'semicolon', timeZone: 'Europe/Paris' });
  assert.match(
    text,
    /^\ufeffname;joined_at \(Europe\/Paris\);seconds;percent\r\nLéo;2026-07-01 10:00:05;3600;75\r\n/,
  );
});

describe('a text with delimiters does not run as a formula', () => {
  const texts = [
    '=1+1',
    ' =1',
    '"=1"',
    'a;=1+1',
    'a,=1+1',
    'a\t=1+1',
    'a\n=1+1',
    'a;"=1+1"',
    "a,'=1",
    'a, -1',
    'a;＝1',
    'Dupont;@SUM(A1)',
    'a,;\t=1',
  ];
  for (const text of texts)
    for (const delimiter of Object.keys(delimiters) as (keyof typeof delimiters)[])
      for (const reader of Object.values(delimiters))
        test(`${JSON.stringify(text)}, written by ${delimiter}, read by ${JSON.stringify(reader)}`, () => {
          const written = csvTable(
            { columns: [table.columns[0]!, table.columns[0]!], rows: [['x', text]] },
            { delimiter, timeZone: null },
          );
          const options = { delimiter: reader, relax_quotes: true, relax_column_count: true, bom: true };
          for (const cells of parse(written, options))
            for (const cell of cells) assert.doesNotMatch(cell, /^["\s]*[=+\-@＝＋－＠]/, cell);
          // A reader without quotes.
          for (const cell of written
            .slice(1)
            .split(/[\r\n]+/)
            .flatMap((line) => line.split(reader)))
            assert.doesNotMatch(cell, /^["\s]*[=+\-@＝＋－＠]/, cell);
        });
});

test('other texts stay as they are', () => {
  for (const text of ['Le Goff-Martin', 'a = b', 'x@example.org', '10:00', "d'Arc"])
    assert.equal(safeText(text), text);
});
