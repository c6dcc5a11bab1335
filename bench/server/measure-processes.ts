import pg from 'pg';
import { TestPostgres } from '../../testing/server/postgres.js';
import { databaseUrl } from '../../testing/server/test-database.js';
import { EventStreams } from './event-streams.js';
import { load } from './measure-requests.js';
import { tellChanges } from './measure-streams.js';
import { calls, courseId, environment, fill, studentTokens } from './school.js';
import { ServerProcess } from './server-process.js';

/** Throughput and latencies of a number of server processes on one PostgreSQL database. */
export interface ProcessesCost {
  processes: number;
  /** Requests a second, to read a session and to join it. */
  reads: number;
  joins: number;
  /** Milliseconds from a change until the streams, distributed over the processes, receive it. */
  p50: number;
  p95: number;
  last: number;
}

/** Measures one, two and four processes, each on a new database of one durable PostgreSQL server. */
export async function measureProcesses(students: number, streamCount: number, changes: number) {
  const postgres = await TestPostgres.start({ durable: true });
  try {
    const costs: ProcessesCost[] = [];
    for (const processes of [1, 2, 4])
      costs.push(await measure(postgres, processes, students, streamCount, changes));
    return { streams: streamCount, costs };
  } finally {
    await postgres.dispose();
  }
}

async function measure(
  postgres: TestPostgres,
  processes: number,
  students: number,
  streamCount: number,
  changes: number,
): Promise<ProcessesCost> {
  const name = `bench_${processes}`;
  const admin = new pg.Client({ connectionString: postgres.url() });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const settings = { ...environment, DATABASE_URL: databaseUrl(postgres.url(), name) };
  const servers: ServerProcess[] = [];
  for (let index = 0; index < processes; index += 1)
    servers.push(await ServerProcess.start('demo-server/main.ts', settings));
  const urls = servers.map(({ url }) => url);
  const tokens = await studentTokens(students);
  const { warm, live, scheduled } = await fill(urls[0]!, tokens);
  const [warmUp, measured] = [await calls(warm, tokens), await calls(live, tokens)];
  const share = students / processes;
  const rate = async (call: string) => {
    const ask = (requests: typeof measured) =>
      Promise.all(
        urls.map((url, index) => load(url, requests[call]!.slice(index * share, (index + 1) * share), share)),
      );
    await ask(warmUp);
    const results = await ask(measured);
    return results.reduce((sum, { perSecond }) => sum + perSecond, 0);
  };
  const cost = { processes, reads: await rate('GET session'), joins: await rate('POST join') };
  const streams = new EventStreams();
  await streams.open(urls, tokens, courseId, streamCount);
  const latencies = await tellChanges(streams, urls[0]!, scheduled, changes);
  streams.close();
  for (const server of servers) await server.stop();
  return { ...cost, ...latencies };
}
