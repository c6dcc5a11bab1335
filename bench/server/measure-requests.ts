import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { medians, rotated } from '../browser/statistics.mjs';
import { calls, environment, fill, studentTokens } from './school.js';
import { ServerProcess } from './server-process.js';

const connections = 20;

const contestants = {
  'live-session-elements': 'demo-server/main.ts',
  'raw Hono': 'bench/server/floor-hono.ts',
  'raw Express': 'bench/server/floor-express.ts',
};

/** The cost of one request for a server. */
export interface RequestCost {
  perSecond: number;
  /** CPU time of the server. */
  microseconds: number;
  p99Ms: number;
}

/** Costs by call and contestant. */
export type RequestCosts = Record<string, Record<string, RequestCost>>;

/** Measures four calls on each server, in turns, each on its own copy of one database file. Returns medians of the rounds. */
export async function measureRequests(
  rounds: number,
  students: number,
  beside: readonly (keyof typeof contestants)[] = ['raw Hono', 'raw Express'],
): Promise<RequestCosts> {
  const measured = ['live-session-elements' as const, ...beside].map(
    (name) => [name, contestants[name]] as const,
  );
  const folder = mkdtempSync(join(tmpdir(), 'live-session-bench-'));
  const filled = join(folder, 'filled.sqlite');
  const tokens = await studentTokens(students);
  const first = await ServerProcess.start(contestants['live-session-elements'], {
    ...environment,
    DATABASE_FILE: filled,
  });
  const { warm, live } = await fill(first.url, tokens);
  await first.stop();

  const repeats: Record<string, Record<string, RequestCost[]>> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [contestant, program] of rotated(measured, round)) {
      const file = join(folder, `${round}-${contestant}.sqlite`);
      copyFileSync(filled, file);
      const server = await ServerProcess.start(program, { ...environment, DATABASE_FILE: file });
      const warmUp = await calls(warm, tokens);
      for (const [call, requests] of Object.entries(await calls(live, tokens))) {
        const costs = ((repeats[call] ??= {})[contestant] ??= []);
        await load(server.url, warmUp[call]!, students);
        costs.push(await measure(server, requests, students));
      }
      await server.stop();
    }
  rmSync(folder, { recursive: true });
  return mapValues(repeats, (costs) => mapValues(costs, medians));
}

/** Sends `amount` requests, each of the given ones about equally often: each connection starts at another place of the list. */
export async function load(
  url: string,
  requests: readonly autocannon.Request[],
  amount: number,
): Promise<{ perSecond: number; p99Ms: number }> {
  let connection = 0;
  // The duration that autocannon returns is rounded to its sampling interval.
  const began = performance.now();
  let ended = began;
  const { non2xx, errors, latency } = await autocannon({
    url,
    connections,
    amount,
    sampleInt: 100,
    setupClient: (client) => {
      client.setRequests(rotated(requests, Math.floor((connection++ * amount) / connections)));
      client.on('response', () => (ended = performance.now()));
    },
  });
  if (non2xx > 0 || errors > 0)
    throw new Error(`${non2xx} answers have a status other than 2xx, ${errors} requests failed.`);
  return { perSecond: (amount * 1_000) / (ended - began), p99Ms: latency.p99 };
}

async function measure(
  server: ServerProcess,
  requests: readonly autocannon.Request[],
  amount: number,
): Promise<RequestCost> {
  const before = server.cpuMs;
  const answered = await load(server.url, requests, amount);
  return { ...answered, microseconds: ((server.cpuMs - before) / amount) * 1_000 };
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
