import type { Attendance, AttendanceRow } from '../session/live-session.js';
import { attendanceStatus } from './attendance-status.js';

const measured = [
  'user_id',
  'first_name',
  'last_name',
  'joined_at',
  'left_at',
  'attendance_seconds',
  'attendance_percent',
] as const satisfies readonly (keyof AttendanceRow)[];
const header = [
  ...measured,
  'present',
  'external_id',
  'email',
  'status',
  'late',
  'left_early',
  'outside_seconds',
  'correction_reason',
  'corrected_by',
  'corrected_at',
];

const times: ReadonlySet<string> = new Set(['joined_at', 'left_at', 'corrected_at']);

/** Marks the text as UTF-8: without it, spreadsheets assume another encoding. */
const byteOrderMark = '\ufeff';

/**
 * Matches where a reader may see the beginning of a cell that runs as a formula: at the beginning of a text, and after each
 * delimiter or line break in it, because the reader may split by another delimiter than ours.
 */
const formulaStart = /(^|[,;\t\r\n])(["'\s]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r])/g;

/** How a report is written as CSV. */
export interface CsvFormat {
  /** Default `,`. Spreadsheets in languages with a decimal comma expect `;`. */
  readonly delimiter?: ',' | ';' | '\t';
  /** IANA name of the zone of all times. By default, times are in UTC, in the form of RFC 3339. */
  readonly timeZone?: string | undefined;
}

/** Returns an attendance report as CSV, as the server's `attendance.csv`. No cell runs as a formula. */
export function attendanceCsv(
  { rows, threshold }: Attendance,
  { delimiter = ',', timeZone }: CsvFormat = {},
): string {
  const time = timeFormat(timeZone);
  const names = header.map((name) => (timeZone && times.has(name) ? `${name} (${timeZone})` : name));
  const records = rows.map((row) => {
    const { correction, late, left_early, outside_seconds } = row;
    const { first_name = null, last_name = null } = correction?.changed_by ?? {};
    const status = attendanceStatus(row, threshold);
    return [
      ...measured.map((column) => (times.has(column) ? time(row[column] as string | null) : row[column])),
      yesOrNo(status === 'present' || status === 'late'),
      ...[row.external_id, row.email, status, yesOrNo(late), yesOrNo(left_early), outside_seconds],
      ...[
        correction?.reason,
        [first_name, last_name].filter(Boolean).join(' '),
        time(correction?.changed_at),
      ],
    ];
  });
  return (
    byteOrderMark + [names, ...records].map((cells) => `${cells.map(cell).join(delimiter)}\r\n`).join('')
  );
}

/** Returns a function that formats a time as `2026-12-01 10:00:00` in the zone: spreadsheets read this form in every language. */
function timeFormat(timeZone: string | undefined): (text: string | null | undefined) => string | null {
  if (!timeZone) return (text) => text ?? null;
  const twoDigits = {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', ...twoDigits, hourCycle: 'h23' });
  return (text) => {
    if (!text) return null;
    const parts = new Map(format.formatToParts(Date.parse(text)).map(({ type, value }) => [type, value]));
    const join = (separator: string, ...types: Intl.DateTimeFormatPartTypes[]) =>
      types.map((type) => parts.get(type)).join(separator);
    return `${join('-', 'year', 'month', 'day')} ${join(':', 'hour', 'minute', 'second')}`;
  };
}

function yesOrNo(value: boolean | null | undefined): string | null {
  return value == null ? null : value ? 'yes' : 'no';
}

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' ? text.replace(formulaStart, "$&'") : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
