import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import type { SqliteDialectConfig } from 'kysely';

const mostStatements = 500;

/** A database for Kysely that prepares each statement once: preparing costs as much as running, and statements are few. */
export function prepareOnce(sqlite: SqliteDatabase): Exclude<SqliteDialectConfig['database'], () => unknown> {
  const prepared = new Map<string, Statement<readonly unknown[]>>();
  return {
    close: () => void sqlite.close(),
    prepare(text) {
      let statement = prepared.get(text);
      if (!statement) {
        statement = sqlite.prepare<readonly unknown[]>(text);
        if (prepared.size >= mostStatements) prepared.clear();
        prepared.set(text, statement);
      }
      return statement;
    },
  };
}
