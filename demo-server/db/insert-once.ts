import type { Insertable } from 'kysely';
import { compileOnce, type ParameterOf } from './compile-once.js';
import type { Database, Tables } from './tables.js';

/**
 * Makes a function that inserts one row, by a statement that is compiled once for each set of columns. With
 * `unlessThere`, a row with the same values in these columns stays as it is.
 */
export function insertOnce<Table extends keyof Tables>(
  table: Table,
  { unlessThere }: { unlessThere?: (keyof Tables[Table] & string)[] } = {},
): (db: Database, row: Insertable<Tables[Table]>) => Promise<void> {
  type Row = Insertable<Tables[Table]>;
  const insert = compileOnce((db, parameter: ParameterOf<Row>, columns: (keyof Row & string)[]) => {
    const values = Object.fromEntries(columns.map((column) => [column, parameter(column)]));
    const query = db.insertInto(table).values(values as never);
    return unlessThere ? query.onConflict((conflict) => conflict.columns(unlessThere).doNothing()) : query;
  });
  return async (db, row) => {
    await insert(db, row, Object.keys(row) as (keyof Row & string)[]);
  };
}
