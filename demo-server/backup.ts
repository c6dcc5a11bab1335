import { resolve } from 'node:path';
import { readConfig } from './config.js';
import { backUp } from './db/back-up.js';

try {
  const [target] = process.argv.slice(2);
  if (!target) throw new Error('Name the file to write: npm run backup -- /var/backups/live-sessions.sqlite');
  backUp(readConfig().databaseFile, resolve(target));
  process.stdout.write(`${resolve(target)}\n`);
} catch (error) {
  console.warn(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
