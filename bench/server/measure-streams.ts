import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponent, medians } from '../browser/statistics.mjs';
import { EventStreams } from './event-streams.js';
import { ask, courseId, environment, fill, studentTokens, tokenFor } from './school.js';
import { ServerProcess } from './server-process.js';

/** The server sends at most one event a second for each session. */
const restMs = 1_100;
/** The server allows three streams for each user. */
const streamsOfUser = 3;

/** The cost of a number of open streams for one server. */
export interface StreamCost {
  streams: number;
  /** Resident memory of each stream. */
  memoryKiB: number;
  /** CPU time of the server for one change that is sent to all streams. */
  cpuMs: number;
  p50: number;
  p95: number;
  last: number;
}

/** For each count, starts a server on SQLite, opens that many streams of a course, and changes a session. */
export async function measureStreams(counts: readonly number[], changes: number) {
  const costs: StreamCost[] = [];
  for (const count of counts) costs.push(await measure(count, changes));
  return { costs, growth: exponent(costs.map(({ streams, cpuMs }) => [streams, cpuMs])) };
}

async function measure(count: number, changes: number): Promise<StreamCost> {
  const folder = mkdtempSync(join(tmpdir(), 'live-session-bench-'));
  const server = await ServerProcess.start('demo-server/main.ts', {
    ...environment,
    DATABASE_FILE: join(folder, 'a.sqlite'),
  });
  const tokens = await studentTokens(Math.ceil(count / streamsOfUser));
  const { scheduled } = await fill(server.url, tokens);
  const before = server.memoryKiB;
  const streams = new EventStreams();
  await streams.open([server.url], tokens, courseId, count);
  const memoryKiB = (server.memoryKiB - before) / count;
  const cpuBefore = server.cpuMs;
  const latencies = await tellChanges(streams, server.url, scheduled, changes);
  const cpuMs = (server.cpuMs - cpuBefore) / changes;
  streams.close();
  await server.stop();
  rmSync(folder, { recursive: true });
  return { streams: count, memoryKiB, cpuMs, ...latencies };
}

/** Renames a session `changes` times. Returns the medians of the latencies. */
export async function tellChanges(
  streams: EventStreams,
  url: string,
  session: number,
  changes: number,
): Promise<Pick<StreamCost, 'p50' | 'p95' | 'last'>> {
  const instructor = await tokenFor('claire', 'instructor');
  const latencies = [];
  for (let index = 0; index < changes; index += 1) {
    const rename = () =>
      ask(url, instructor, 'PATCH', `/live-sessions/${session}`, { title: `Limites ${index}` });
    latencies.push(await streams.latency(rename));
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  return medians(latencies);
}
