import { randomBytes, randomInt } from 'node:crypto';
import { readConfig } from '../../demo-server/config.js';
import { createContext } from '../../demo-server/create-context.js';
import { type DatabasePlace, openDatabase } from '../../demo-server/db/open-database.js';
import { problemOf } from '../../demo-server/http/problem-of.js';
import { joinSession } from '../../demo-server/sessions/stays/join-session.js';
import { leaveSession } from '../../demo-server/sessions/stays/leave-session.js';
import { stopWaiting, waitForSeat } from '../../demo-server/sessions/waiting/wait-for-seat.js';
import { MovableClock } from './movable-clock.js';

// A separate process for the test of waiting lists: on a signal, most of its users wait, join when a seat is offered, and
// leave, until each has been inside; the last user tries to join without waiting. Prints what they counted.
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
const counted = { calls: 0, joins: 0, refusedOffers: 0, jumps: 0, refusedJumps: 0 };

type Call<Result> = (
  to: typeof context,
  request: { caller: (typeof users)[number] & { isAdmin: boolean }; id: number; body: () => object },
) => Promise<Result>;

/** Runs a call until the database is not busy. Returns its result, or the code of its refusal. */
async function run<Result>(call: Call<Result>, user: (typeof users)[number]): Promise<Result | string> {
  counted.calls += 1;
  for (;;)
    try {
      return await call(context, {
        caller: { ...user, isAdmin: false },
        id: Number(sessionId),
        body: () => ({}),
      });
    } catch (error) {
      const problem = problemOf(error as Error);
      if (problem.status !== 503) return problem.code;
    }
}

async function waitAndJoin(user: (typeof users)[number]): Promise<void> {
  for (;;) {
    const waiting = await run(waitForSeat, user);
    if (typeof waiting === 'string') throw new Error(waiting);
    if (randomInt(10) === 0) {
      await run(stopWaiting, user);
    } else if (waiting.offered_until !== null) {
      const joined = await run(joinSession as Call<object>, user);
      if (typeof joined === 'string') counted.refusedOffers += 1;
      else counted.joins += 1;
      await run(leaveSession as Call<void>, user);
      return;
    }
  }
}

let isOver = false;

async function jump(user: (typeof users)[number]): Promise<void> {
  while (!isOver) {
    const joined = await run(joinSession as Call<object>, user);
    if (joined === 'session_full') counted.refusedJumps += 1;
    else counted.jumps += 1;
  }
}

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  const jumping = jump(users.at(-1)!);
  void Promise.all(users.slice(0, -1).map(waitAndJoin)).then(async () => {
    isOver = true;
    await jumping;
    await db.destroy();
    process.stdout.write(`${JSON.stringify(counted)}\n`);
    process.stdin.destroy();
  });
});
