import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { reportFigures } from '../../testing/server/report-figures.js';
import { ask, lesson, startLive, startProcess, tokenFor } from '../../testing/server/school.js';
import { Stream } from '../../testing/server/stream.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { testDatabase } from '../../testing/server/test-database.js';

const rounds = Number(process.env.RACE_ROUNDS ?? 3);
const seats = 50;
const students = 200;

/** Starts a server in a separate process. */
async function server(t: TestContext): Promise<string> {
  const database = await testDatabase();
  const place = database
    ? { DATABASE_URL: database.url }
    : { DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite') };
  const { url } = await startProcess(t, place);
  t.after(() => database?.drop());
  return url;
}

test(`${students} students join at once: ${seats} seats are given, in each of ${rounds} rounds`, async (t) => {
  const url = await server(t);
  const tokens = await Promise.all(Array.from({ length: students }, (_, index) => tokenFor(`s-${index}`)));
  for (let round = 0; round < rounds; round += 1) {
    const id = await startLive(url, seats);
    const path = `/api/live-sessions/${id}`;
    const answers = await Promise.all(tokens.map((token) => ask(url, token, 'POST', `${path}/join`, {})));
    const joined = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status, text }) => status === 409 && text.includes('"session_full"'));
    assert.deepEqual([joined.length, refused.length], [seats, students - seats]);
    assert.equal(new Set(joined.map(({ joined: { join_id } }) => join_id)).size, seats);
    const { session } = await ask(url, tokens[0]!, 'GET', path);
    assert.equal(session.participant_count, seats);
  }
  reportFigures('T09', { rounds, joins: rounds * students, 'seats given twice': 0 });
});

test(`50 starts and 50 ends at once, in each of ${rounds} rounds: one start, one end, and one event for each`, async (t) => {
  const url = await server(t);
  const claire = await tokenFor('claire', 'instructor');
  const bruno = await tokenFor('bruno', 'instructor');
  for (let round = 0; round < rounds; round += 1) {
    const { session } = await ask(url, claire, 'POST', '/api/courses/5/live-sessions', lesson());
    const path = `/api/live-sessions/${session.id}`;
    const stream = await Stream.open(url, claire, `${path}/events`);
    const calls = Array.from({ length: 100 }, (_, index) => (index % 2 ? 'end' : 'start'));
    const answers = await Promise.all(
      calls.map((call, index) => ask(url, index % 4 < 2 ? claire : bruno, 'POST', `${path}/${call}`)),
    );
    const begun = new Set<string | null>();
    for (const [index, { status, text, session: told }] of answers.entries()) {
      if (status === 200) begun.add(told.actual_start_time);
      else if (calls[index] === 'start') assert.match(text, /"session_ended"/);
      else assert.match(text, /"session_not_started"/);
    }
    // All ends may have arrived before the first start.
    await ask(url, claire, 'POST', `${path}/end`);
    assert.equal(begun.size, 1);
    const after = (await ask(url, claire, 'GET', path)).session;
    assert.deepEqual([after.status, after.version], ['ended', 3]);
    const events = await stream.until(/"status":"ended"/);
    const versions = [...events.matchAll(/^event: session\n.*\ndata: .*"version":(\d+)/gm)].map(
      ([, version]) => version,
    );
    assert.deepEqual([...new Set(versions)], versions);
    assert.ok(versions.length <= 2);
    await stream.close();
  }
  reportFigures('T11', { rounds, calls: rounds * 100, 'second starts or ends': 0, 'changes told twice': 0 });
});
