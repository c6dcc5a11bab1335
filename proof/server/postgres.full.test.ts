import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import pg from 'pg';
import { TestPostgres } from '../../testing/server/postgres.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import {
  ask,
  lesson,
  type ServerProcess,
  startLive,
  startProcess,
  tokenFor,
} from '../../testing/server/school.js';
import { databaseUrl } from '../../testing/server/test-database.js';

const rounds = Number(process.env.RACE_ROUNDS ?? 20);
let postgres: TestPostgres;
let databases = 0;

before(async () => {
  postgres = await TestPostgres.start({ durable: true });
});
after(() => postgres.dispose());

/** Starts several servers on one new database. */
async function school(t: TestContext, count: number, more: Record<string, string> = {}) {
  const name = `school_${(databases += 1)}`;
  await rows(postgres.url(), `CREATE DATABASE ${name}`);
  const url = databaseUrl(postgres.url(), name);
  const environment = { DATABASE_URL: url, ...more };
  const start = () => startProcess(t, environment);
  const servers: ServerProcess[] = await Promise.all(Array.from({ length: count }, start));
  return { servers, start, url };
}

async function rows<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Opens a stream. Returns a function that reads until the stream matches. */
async function heard(
  url: string,
  token: string,
  path: string,
  pattern: RegExp,
): Promise<() => Promise<void>> {
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(response.status, 200);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (wanted: RegExp) => {
    while (!wanted.test(text)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`The stream ended without ${String(wanted)}: ${text}`);
      text += value;
    }
    text = '';
  };
  await read(/event: snapshot/);
  return () => read(pattern);
}

test(`two processes: 200 students for 50 seats, exactly 50 get one, in each of ${rounds} rounds`, async (t) => {
  const { servers } = await school(t, 2);
  const tokens = await Promise.all(Array.from({ length: 200 }, (_, index) => tokenFor(`student-${index}`)));
  for (let round = 0; round < rounds; round += 1) {
    const id = await startLive(servers[0]!.url, 50);
    const answers = await Promise.all(
      tokens.map((token, index) =>
        ask(servers[index % 2]!.url, token, 'POST', `/api/live-sessions/${id}/join`, {}),
      ),
    );
    const outcomes = answers.map(({ status, text }) =>
      status === 200 ? 'joined' : (JSON.parse(text) as { code: string }).code,
    );
    const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
    assert.deepEqual([count('joined'), count('session_full')], [50, 150], String([...new Set(outcomes)]));
  }
  reportFigures('T09', { rounds, joins: rounds * 200, 'seats given twice': 0 });
});

test('two processes: one start, one end, one session for a repeated request', async (t) => {
  const { servers, url } = await school(t, 2);
  const claire = await tokenFor('claire', 'instructor');
  const at = (index: number) => servers[index % 2]!.url;
  for (let round = 0; round < 5; round += 1) {
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        ask(at(index), claire, 'POST', '/api/courses/5/live-sessions', lesson(), {
          'idempotency-key': `round-${round}`,
        }),
      ),
    );
    // Each body has another start time, so only the first request of a key is accepted.
    const ids = new Set(made.filter(({ status }) => status === 201).map(({ session }) => session.id));
    assert.equal(ids.size, 1);
    for (const { status, text } of made)
      assert.ok(status === 201 || text.includes('idempotency_key_reused'), text);
    const [id] = ids;
    const path = `/api/live-sessions/${id}`;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask(at(index), claire, 'POST', `${path}/start`)),
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask(at(index), claire, 'POST', `${path}/end`)),
    );
    const [stored] = await rows<{ version: number; status: string }>(
      url,
      `SELECT version, status FROM live_sessions WHERE id = ${id}`,
    );
    assert.deepEqual(stored, { version: 3, status: 'ended' });
  }
});

test('two processes: a change at one reaches the streams of the other', async (t) => {
  const { servers } = await school(t, 2);
  const [one, other] = servers as [ServerProcess, ServerProcess];
  const claire = await tokenFor('claire', 'instructor');
  const { session } = await ask(one.url, claire, 'POST', '/api/courses/5/live-sessions', lesson());
  const next = await heard(other.url, claire, '/api/courses/5/live-sessions/events', /"status":"live"/);
  await ask(one.url, claire, 'POST', `/api/live-sessions/${session.id}/start`);
  await next();
});

test('two processes: rate limits of writes are shared', async (t) => {
  const { servers } = await school(t, 2, { RATE_LIMIT_FACTOR: '0.5' });
  const claire = await tokenFor('claire', 'instructor');
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      ask(servers[index % 2]!.url, claire, 'POST', '/api/courses/5/live-sessions', lesson()),
    ),
  );
  const made = answers.filter(({ status }) => status === 201).length;
  assert.ok(made >= 10 && made <= 12, `${made} of 10 a minute`);
  for (const { status, headers } of answers)
    if (status !== 201) assert.deepEqual([status, Number(headers.get('retry-after')) > 0], [429, true]);
});

test('a process killed during a session removes nobody from it', async (t) => {
  const { servers } = await school(t, 2);
  const [killed, other] = servers as [ServerProcess, ServerProcess];
  const amina = await tokenFor('amina');
  const id = await startLive(killed.url, 50);
  const path = `/api/live-sessions/${id}`;
  const { joined } = await ask(killed.url, amina, 'POST', `${path}/join`, {
    client_id: 'tab',
    heartbeat: true,
  });
  killed.program.process.kill('SIGKILL');
  await killed.program.exit;
  const beat = { join_id: joined.join_id, in_room: true };
  assert.equal((await ask(other.url, amina, 'POST', `${path}/heartbeat`, beat)).status, 204);
  assert.equal((await ask(other.url, amina, 'GET', `${path}/join`)).joined.join_id, joined.join_id);
  assert.equal((await ask(other.url, amina, 'GET', path)).session.participant_count, 1);
});

test('the database stops and restarts: 503 meanwhile, nothing lost, streams get a snapshot', async (t) => {
  const { servers, url } = await school(t, 2);
  const [one, other] = servers as [ServerProcess, ServerProcess];
  const claire = await tokenFor('claire', 'instructor');
  const acknowledged = new Set<number>();
  const create = async () => {
    const answer = await ask(one.url, claire, 'POST', '/api/courses/5/live-sessions', lesson());
    if (answer.status === 201) acknowledged.add(answer.session.id);
    return answer;
  };
  await create();
  const next = await heard(other.url, claire, '/api/courses/5/live-sessions/events', /event: snapshot/);
  let isUp = true;
  const writing = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (isUp) await create();
    }),
  );
  while (acknowledged.size < 50) await new Promise(setImmediate);
  await postgres.stop('immediate');
  isUp = false;
  await writing;
  for (const { url: server } of servers) {
    const refused = await ask(server, claire, 'GET', '/api/courses/5/live-sessions');
    assert.deepEqual([refused.status, refused.problem.code], [503, 'storage_unavailable']);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await fetch(`${server}/readyz`)).status, 503);
    assert.equal((await fetch(`${server}/healthz`)).status, 200);
  }
  await postgres.start();
  await next();
  for (const { url: server } of servers) assert.equal((await fetch(`${server}/readyz`)).status, 200);
  const stored = await rows<{ id: string }>(url, 'SELECT id FROM live_sessions');
  const ids = new Set(stored.map(({ id }) => Number(id)));
  assert.deepEqual(
    [...acknowledged].filter((id) => !ids.has(id)),
    [],
  );
  t.diagnostic(`${acknowledged.size} sessions acknowledged, 0 lost`);
  reportFigures('T23', {
    'writes acknowledged before the database went': acknowledged.size,
    'of them lost': 0,
  });
});

test('a server without its database does not start', async (t) => {
  const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  await assert.rejects(startProcess(t, nowhere), /ended without a line/);
});
