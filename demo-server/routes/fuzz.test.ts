import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { anyRequest, type AnyRequest } from '../../testing/server/any-request.js';
import { Latencies } from '../../testing/server/latencies.js';
import { memoryInUse } from '../../testing/server/memory.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';

const runs = Number(process.env.FUZZ_RUNS ?? 1_000);
const longest = Number(process.env.LONGEST_P99_MS ?? 1_000);
/** Requests to one server, about as many as a school makes in a day. */
const requestsOfServer = 2_500;
const latencies = new Latencies();
const answered = new Map<number, number>();

/** Sends requests to a new server. */
async function play(t: TestContext, numRuns: number, seedOfServer: number): Promise<void> {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const ids: number[] = [];
  const people = ['amina', 'leo', 'yanis', 'claire', 'marc'] as const;
  const users = await Promise.all(people.map((person) => server.userId(person)));
  for (let count = 0; count < 4; count += 1) ids.push(await server.startLive(), await server.schedule());
  const ask = async ({ name, who, method, path, id, question }: AnyRequest) => {
    const of =
      typeof id === 'string' ? encodeURIComponent(id.replace(/\p{Cs}/gu, '')) : String(ids.at(-1 - id));
    // A path without the segment is another path.
    if (of === '' || of === '.' || of === '..') return;
    const address = path
      .replace(':courseId', typeof id === 'string' ? of : '5')
      .replace(':id', of)
      .replace(':userId', typeof id === 'string' ? of : String(users[id]));
    // `ask` compares each answer with the OpenAPI document, and looks for data that the caller may not see.
    const answer = await latencies.time(() => server.ask(who, method, `/api${address}`, question));
    assert.ok(answer.status < 500, answer.text);
    answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
    if (name === 'createSession' && answer.status === 201) ids.push(answer.session.id);
  };
  // A failure depends on all earlier requests, so it is not shrunk. SEED repeats it.
  await fc.assert(fc.asyncProperty(anyRequest, ask), { numRuns, seed: seedOfServer, endOnFailure: true });
  assert.deepEqual(server.failures, []);
}

test(`${runs} requests made from the contract (SEED=${seed}): no failure of the server, every answer as documented`, async (t) => {
  let memory = 0;
  for (let done = 0; done < runs; done += requestsOfServer) {
    const numRuns = Math.min(requestsOfServer, runs - done);
    await t.test(`from ${done}`, (t) => play(t, numRuns, seed + done));
    // Memory of the first server includes what is compiled once.
    if (done === 0) memory = memoryInUse();
  }
  const growth = Math.round(memoryInUse() - memory);
  const ofStatus = (from: number) =>
    [...answered].reduce(
      (sum, [status, count]) => (Math.floor(status / 100) === from ? sum + count : sum),
      0,
    );
  // Without accepted requests the test would test nothing.
  assert.ok(ofStatus(2) > runs / 5 && ofStatus(4) > runs / 5, JSON.stringify([...answered]));
  assert.ok(latencies.p99 < longest, `p99 ${latencies.p99} ms`);
  assert.ok(growth < 50, `${growth} MB more`);
  reportFigures('T05', {
    requests: latencies.count,
    'done as asked': ofStatus(2),
    refused: ofStatus(4),
    'answers of 500 or above': ofStatus(5),
    'answers unlike the contract': 0,
    p99: `${Math.round(latencies.p99)} ms`,
    'memory in use grown by': `${growth} MB`,
    seed: String(seed),
  });
});
