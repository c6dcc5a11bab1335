import { randomBytes } from 'node:crypto';
import { readConfig } from '../../demo-server/config.js';
import { createContext } from '../../demo-server/create-context.js';
import { type DatabasePlace, openDatabase } from '../../demo-server/db/open-database.js';
import { problemOf } from '../../demo-server/http/problem-of.js';
import { joinSession } from '../../demo-server/sessions/stays/join-session.js';
import { MovableClock } from './movable-clock.js';

// A separate process for the test of concurrent writers: on a signal, joins its users and prints the outcomes.
const [place = '', sessionId = '', now = '', first = '', last = ''] = process.argv.slice(2);
const db = await openDatabase(JSON.parse(place) as DatabasePlace);
const given = {
  config: readConfig({}),
  db,
  clock: new MovableClock(now),
  random: randomBytes,
  accessSecret: new Uint8Array(),
  roomSecret: new Uint8Array(),
  port: () => 0,
};
const context = createContext(given, (error) => process.stderr.write(String(error)));
const users = await db
  .selectFrom('users')
  .selectAll()
  .where('id', '>=', Number(first))
  .where('id', '<=', Number(last))
  .execute();

async function outcome(user: (typeof users)[number]): Promise<string> {
  const request = { caller: { ...user, isAdmin: false }, id: Number(sessionId), body: () => ({}) };
  for (;;)
    try {
      await joinSession(context, request);
      return 'joined';
    } catch (error) {
      const problem = problemOf(error as Error);
      // The database is busy: as clients do, it tries again.
      if (problem.status !== 503) return problem.code;
    }
}

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  void Promise.all(users.map(outcome)).then(async (outcomes) => {
    await db.destroy();
    process.stdout.write(`${JSON.stringify(outcomes)}\n`);
    process.stdin.destroy();
  });
});
