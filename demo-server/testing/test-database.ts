import type { TestContext } from 'node:test';
import pg from 'pg';

const template = 'live_sessions_template';

/**
 * Where a test keeps its data: in a SQLite file, or, where `TEST_DATABASE_URL` names a PostgreSQL, in a database of its own
 * there, which goes away with the test.
 */
export async function testDatabaseUrl(t: TestContext): Promise<string | null> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) return null;
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await ask(admin, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  t.after(() => ask(admin, `DROP DATABASE ${name} WITH (FORCE)`));
  return databaseUrl(admin, name);
}

/** The address of another database of the same server. */
export function databaseUrl(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes the database that all others of a run are copied from; gives its address. */
export async function makeTemplate(admin: string): Promise<string> {
  await ask(admin, `CREATE DATABASE ${template}`);
  return databaseUrl(admin, template);
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
