import pg from 'pg';

const template = 'live_sessions_template';

/** A PostgreSQL database for one test. */
export interface TestDatabase {
  url: string;
  /** Drops the database, and closes its connections. */
  drop(): Promise<unknown>;
}

/**
 * Creates a database for a test on the server of `TEST_DATABASE_URL`, with tables unless it is to be empty; null without
 * such a server: the test uses SQLite.
 */
export async function testDatabase({ isEmpty = false } = {}): Promise<TestDatabase | null> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) return null;
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = serverAt(admin);
  // Copying files takes a fifth of the time, and test data need not survive a crash.
  await server.query(
    `CREATE DATABASE ${name} TEMPLATE ${isEmpty ? 'template0' : template} STRATEGY FILE_COPY`,
  );
  return {
    url: databaseUrl(admin, name),
    drop: () => server.query(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Returns the URL of another database of the same server. */
export function databaseUrl(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates the template database of a run. Returns its URL. */
export async function makeTemplate(admin: string): Promise<string> {
  const server = new pg.Client({ connectionString: admin });
  await server.connect();
  await server.query(`CREATE DATABASE ${template}`);
  await server.end();
  return databaseUrl(admin, template);
}

let connection: pg.Pool | undefined;

/** One connection for all tests of a file, which does not keep the process alive. */
function serverAt(connectionString: string): pg.Pool {
  return (connection ??= new pg.Pool({
    connectionString,
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  }));
}
