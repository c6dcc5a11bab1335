import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { attendanceTable } from './attendance-table.js';
import { csvTable, type CsvFormat } from './csv-table.js';
import { xlsxTable } from './xlsx-table.js';
import type { AttendanceRow } from '../domain/attendance-report.js';

// Opens our files with real programs: `apt-get install gnumeric libreoffice-calc-nogui php-cli`.

const run = promisify(execFile);
let folder: string;

const names = ['=1+1', 'a;=1+1', 'Mar-1', "d'Arc", 'Dupont, "Jean"', 'ليلى'];
const ids = ['0042', '1234567890123456789', '1e5', '2026-12-01', '+33612345678', 'TRUE'];

const rows = names.map((last_name, index): AttendanceRow => ({
  user_id: index + 1,
  external_id: ids[index]!,
  first_name: 'Léo',
  last_name,
  email: null,
  joined_at: '2026-07-01T08:00:05.000Z',
  left_at: null,
  attendance_seconds: 93_000 + index,
  attendance_share: 75,
  attendance_percent: 75,
  outside_seconds: 0,
  computed_status: 'present',
  status: 'present',
  late: false,
  left_early: false,
  correction: null,
  intervals: [],
}));
const table = attendanceTable({ threshold: 75, class_start: null, class_end: null, rows });
const timeZone = 'Europe/Paris';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-session-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
});

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Converts a file by LibreOffice, in a profile of the test. */
async function byLibreOffice(file: string, target: string, ...options: string[]): Promise<string> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', ...options, '--convert-to', target, '--outdir', folder, file]);
  return readFileSync(file.replace(/\.\w+$/, `.${target.split(':')[0]}`), 'utf8');
}

/** Reads cells from the XML of LibreOffice: the type of the value, and the text that is shown. */
function cellsOf(xml: string): { type: string; text: string; formula: boolean }[][] {
  return [...xml.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, attributes, content = '']) => ({
        type: /office:value-type="(\w+)"/.exec(attributes!)?.[1] ?? '',
        text: content.replace(/<[^>]+>/g, '').trim(),
        formula: attributes!.includes('table:formula'),
      }),
    ),
  );
}

const column = (name: string) => table.columns.findIndex((one) => one.name === name);
const shown = (text: string) => text.replaceAll('&apos;', "'").replaceAll('&quot;', '"');

describe('LibreOffice', () => {
  test('reads XLSX: texts as text, times, durations and percentages as such', async () => {
    const file = write('report.xlsx', await xlsxTable(table, { timeZone }));
    const [, ...cells] = cellsOf(await byLibreOffice(file, 'fods'));
    assert.equal(cells.length, rows.length);
    for (const [index, row] of cells.entries()) {
      assert.ok(row.every(({ formula }) => !formula));
      const { [column('last_name')]: name, [column('external_id')]: id, [column('joined_at')]: time } = row;
      assert.deepEqual([name!.type, shown(name!.text)], ['string', names[index]]);
      assert.deepEqual([id!.type, id!.text], ['string', ids[index]]);
      assert.deepEqual([time!.type, time!.text], ['date', '2026-07-01 10:00:05']);
      assert.equal(row[column('attendance_seconds')]!.text, `25:50:0${index}`);
      assert.equal(row[column('attendance_percent')]!.text, '75%');
    }
  });

  for (const [language, id] of [
    ['French', 1036],
    ['German', 1031],
    ['English', 1033],
  ] as const)
    for (const [delimiter, code] of [
      ['comma', 44],
      ['semicolon', 59],
    ] as const)
      test(`reads CSV in ${language} with ${delimiter}: times as times, and no formula`, async () => {
        const file = write(`${language}-${delimiter}.csv`, csvTable(table, { delimiter, timeZone }));
        const filter = `--infilter=CSV:${code},34,76,1,,${id},false,true`;
        const [, ...cells] = cellsOf(await byLibreOffice(file, 'fods', filter));
        assert.equal(cells.length, rows.length);
        for (const row of cells) {
          assert.ok(row.every(({ formula }) => !formula));
          assert.equal(row[column('joined_at')]!.type, 'date');
          assert.equal(row[column('attendance_percent')]!.type, 'float');
        }
      });
});

describe('gnumeric', () => {
  test('reads XLSX and CSV: times as numbers with a format, and no formula', async () => {
    const xlsx = write('gnumeric.xlsx', await xlsxTable(table, { timeZone }));
    const csv = write('gnumeric.csv', csvTable(table, { delimiter: 'comma', timeZone }));
    for (const file of [xlsx, csv]) {
      const target = `${file}.gnumeric`;
      await run('ssconvert', [file, target]);
      const bytes = readFileSync(target);
      const xml = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
      const cells = [...xml.matchAll(/<gnm:Cell ([^>]*)>([^<]*)/g)].map(([, attributes, value]) => ({
        attributes: attributes!,
        value: value!,
      }));
      const times = cells
        .filter(({ attributes }) => attributes.includes(`Col="${column('joined_at')}"`))
        .slice(1);
      assert.equal(times.length, rows.length);
      for (const { attributes, value } of times) {
        assert.match(attributes, /ValueType="40"/);
        // 1 July 2026, 10:00:05, in days since 1899-12-30.
        assert.ok(Math.abs(Number(value) - 46_204.416_724_5) < 0.000_01, value);
      }
      assert.ok(
        cells.every(({ attributes }) => /ValueType/.test(attributes)),
        'A cell without a type is a formula.',
      );
    }
  });
});

describe('PHP', () => {
  const formats: CsvFormat[] = [
    { delimiter: 'comma', timeZone: null },
    { delimiter: 'semicolon', timeZone },
    { delimiter: 'tab', timeZone },
  ];
  for (const format of formats)
    test(`fgetcsv reads ${format.delimiter} as csv-parse does`, async () => {
      const character = { comma: ',', semicolon: ';', tab: '\t' }[format.delimiter];
      const text = csvTable(table, format);
      const file = write(`php-${format.delimiter}.csv`, text);
      const program =
        '$f = fopen($argv[1], "r"); fread($f, 3); $rows = [];' +
        'while (($row = fgetcsv($f, null, $argv[2], "\\"", "")) !== false) $rows[] = $row; echo json_encode($rows);';
      const { stdout } = await run('php', ['-r', program, '--', file, character]);
      const expected = parse(text, { bom: true, delimiter: character });
      assert.deepEqual(JSON.parse(stdout), expected);
      assert.deepEqual(
        expected.slice(1).map((row) => row[column('last_name')]!.replaceAll("'=", '=')),
        names,
      );
    });
});
