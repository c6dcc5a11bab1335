import { measureProcesses } from './measure-processes.js';
import { measureRequests } from './measure-requests.js';
import { measureStreams } from './measure-streams.js';

/** Measures the server: requests compared with the minimal servers, event streams, and, except in a quick run, several processes on PostgreSQL. */
export async function measureServer(quick: boolean) {
  return {
    requests: await (quick ? measureRequests(1, 800, ['raw Hono']) : measureRequests(3, 1_000)),
    streams: await measureStreams(quick ? [250, 1_000] : [125, 250, 500, 1_000], quick ? 2 : 5),
    ...(quick ? {} : { processes: await measureProcesses(1_000, 1_000, 5) }),
  };
}
