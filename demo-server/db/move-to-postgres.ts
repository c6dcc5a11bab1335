import { sql } from 'kysely';
import { openPostgres } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import type { Database, Tables } from './tables.js';

/** In an order that satisfies foreign keys. */
const tables = [
  'users',
  'courses',
  'course_members',
  'live_sessions',
  'live_session_participants',
  'attendance_intervals',
  'attendance_corrections',
  'session_breaks',
  'idempotency_keys',
] as const satisfies (keyof Tables)[];
const numbered = ['users', 'live_sessions', 'live_session_participants', 'attendance_corrections'] as const;
const rowsAtOnce = 500;

/** Number of rows moved, by table. */
export type Moved = Record<(typeof tables)[number], number>;

/**
 * Copies all data of a SQLite file into an empty PostgreSQL database, in one transaction. Throws if the database has
 * data. No server may write to the file meanwhile.
 */
export async function moveToPostgres(file: string, url: string): Promise<Moved> {
  const from = await openSqlite(file);
  try {
    const to = await openPostgres(url);
    try {
      return await to.transaction().execute((transaction) => copy(from, transaction));
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

async function copy(from: Database, to: Database): Promise<Moved> {
  await sql`SET LOCAL statement_timeout = 0`.execute(to);
  for (const table of tables)
    if (
      await to
        .selectFrom(table)
        .select(sql`1`.as('one'))
        .limit(1)
        .executeTakeFirst()
    )
      throw new Error(`The table ${table} is not empty: data are moved into a new database only.`);
  const moved = {} as Moved;
  for (const table of tables) moved[table] = await copyTable(from, to, table);
  // New rows continue after the highest id.
  for (const table of numbered)
    await sql`SELECT setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false) FROM ${sql.table(table)}`.execute(
      to,
    );
  return moved;
}

async function copyTable(from: Database, to: Database, table: (typeof tables)[number]): Promise<number> {
  const rows = await from.selectFrom(table).selectAll().execute();
  for (let first = 0; first < rows.length; first += rowsAtOnce)
    await to
      .insertInto(table)
      .values(rows.slice(first, first + rowsAtOnce))
      .execute();
  return rows.length;
}
