import { openSqlite } from '../../demo-server/db/open-sqlite.js';
import { transact } from '../../demo-server/db/transact.js';

// A separate process for the test that traces system calls: opens a database and commits the given number of times.
const [file = '', commits = ''] = process.argv.slice(2);
const db = await openSqlite(file);
process.stdout.write('begin\n');
for (let id = 1; id <= Number(commits); id += 1)
  await transact(db, (transaction) =>
    transaction.insertInto('courses').values({ id, title: 'A', slug: 'a', created_at: 'x' }).execute(),
  );
process.stdout.write('end\n');
await db.destroy();
