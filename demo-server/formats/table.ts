/**
 * What the values of a column are: `text`, `integer`, `time` (milliseconds since the epoch), `duration` (seconds) or `percent`
 * (0 to 100).
 */
export type ColumnKind = 'text' | 'integer' | 'time' | 'duration' | 'percent';

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A table for spreadsheets. Each row has a value for each column; null is an empty cell. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** How a table is written for its reader. */
export interface TableFormat {
  /** IANA name of the zone of all times; null: UTC, in the form of RFC 3339. */
  readonly timeZone: string | null;
}
