import { existsSync } from 'node:fs';
import { readConfig } from './config.js';
import { lockDatabase } from './db/lock-database.js';
import { moveToPostgres } from './db/move-to-postgres.js';

try {
  const { databaseFile, databaseUrl } = readConfig();
  if (!databaseUrl)
    throw new Error(
      'Set DATABASE_URL to the new database: DATABASE_URL=postgres://… npm run move-to-postgres',
    );
  if (!existsSync(databaseFile)) throw new Error(`There is no database ${databaseFile}.`);
  // Changes of a running server would be lost.
  const unlock = lockDatabase(databaseFile);
  const moved = await moveToPostgres(databaseFile, databaseUrl);
  unlock();
  for (const [table, rows] of Object.entries(moved)) process.stdout.write(`${table}: ${rows}\n`);
} catch (error) {
  console.warn(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
