import { randomBytes } from 'node:crypto';
import { readConfig } from '../../demo-server/config.js';
import { createContext } from '../../demo-server/create-context.js';
import { type DatabasePlace, openDatabase } from '../../demo-server/db/open-database.js';
import { Problem } from '../../demo-server/contract/problem.js';
import { failure } from '../../demo-server/http/answer-error.js';
import { joinSession } from '../../demo-server/sessions/stays/join-session.js';
import { MovableClock } from './movable-clock.js';

// A process of its own for the test of concurrent writers: on a signal, lets its users join, and says how many could.
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

async function outcome(caller: (typeof users)[number]): Promise<string> {
  const call = { caller, isAdmin: false, origin: 'http://localhost', expiresAt: Infinity };
  const request = { call, id: Number(sessionId), body: () => ({}) };
  for (;;)
    try {
      await joinSession(context, request as never);
      return 'joined';
    } catch (error) {
      const problem = error instanceof Problem ? error : failure(error as Error);
      // The database is too busy for now: clients ask again, too.
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
