import { spawnSync } from 'node:child_process';
import { openPostgres } from '../../demo-server/db/open-postgres.js';
import { TestPostgres } from './postgres.js';
import { makeTemplate } from './test-database.js';

// Starts a PostgreSQL server, runs a command with its URL in TEST_DATABASE_URL, and removes the server.
const [command = '', ...args] = process.argv.slice(2);
const postgres = await TestPostgres.start();
try {
  const db = await openPostgres(await makeTemplate(postgres.url()));
  await db.destroy();
  const env = { ...process.env, TEST_DATABASE_URL: postgres.url() };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} finally {
  await postgres.dispose();
}
