import pg from 'pg';

const template = 'live_sessions_template';

/** A database of a test's own. */
export interface TestDatabase {
  url: string;
  /** To be called when nobody uses it any more. */
  drop(): Promise<unknown>;
}

/** Where a test keeps its data: in a new database where `TEST_DATABASE_URL` names a PostgreSQL, else (null) in a SQLite file. */
export async function testDatabase(): Promise<TestDatabase | null> {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) return null;
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = serverAt(admin);
  // Copied as files: a fifth of the time, where nothing has to outlive a crash.
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: databaseUrl(admin, name),
    drop: () => server.query(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The address of another database of the same server. */
export function databaseUrl(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes the database that all others of a run are copied from; gives its address. */
export async function makeTemplate(admin: string): Promise<string> {
  const server = new pg.Client({ connectionString: admin });
  await server.connect();
  await server.query(`CREATE DATABASE ${template}`);
  await server.end();
  return databaseUrl(admin, template);
}

let connection: pg.Pool | undefined;

/** One connection for all tests of a file, which nothing waits for at the end. */
function serverAt(connectionString: string): pg.Pool {
  return (connection ??= new pg.Pool({
    connectionString,
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  }));
}
