import { randomBytes } from 'node:crypto';
import { readConfig } from './config.js';
import { openDatabase } from './db/open-database.js';
import { Refusal } from './domain/refusal.js';
import { erasePerson } from './sessions/people/erase-person.js';
import { exportPerson } from './sessions/people/export-person.js';

const usage =
  'Name the task and the id in the LMS: npm run -s person -- export u-4711, or npm run -s person -- erase u-4711';

try {
  const [task, externalId] = process.argv.slice(2);
  if (!externalId || (task !== 'export' && task !== 'erase')) throw new Error(usage);
  const db = await openDatabase(readConfig());
  try {
    if (task === 'export') {
      const data = await exportPerson({ db }, { externalId });
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    } else {
      // Running servers read the change with the next request; streams learn it from the next sweep.
      const context = { db, clock: { now: () => Date.now() }, random: randomBytes, announce: () => {} };
      await erasePerson(context, { externalId });
      process.stdout.write('Erased.\n');
    }
  } finally {
    await db.destroy();
  }
} catch (error) {
  const isUnknown = error instanceof Refusal && error.code === 'not_found';
  console.warn(
    isUnknown ? 'There is no person with this id.' : error instanceof Error ? error.message : String(error),
  );
  process.exitCode = 1;
}
