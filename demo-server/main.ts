import { configWarnings, readConfig, type ServerConfig } from './config.js';
import { welcome } from './demo/welcome.js';
import type { LogEntry } from './http/access-log.js';
import { type RunningServer, startServer } from './start-server.js';

const longestStopMs = 5_000;

try {
  const config = readConfig();
  for (const warning of configWarnings(process.env)) console.warn(warning);
  const server = await startServer(config, { log: logOf(config) });
  // A terminal sends Ctrl+C to npm as well, which forwards it: the second signal must not end the process early.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(server));
  process.stdout.write(welcome(config, server.url));
} catch (error) {
  console.warn(reason(error));
  process.exitCode = 1;
}

/** Logs one JSON line for each request; in demo mode, for failures only. */
function logOf({ demo }: ServerConfig): (entry: LogEntry) => void {
  return (entry) => {
    if (!demo || entry.level === 'error') process.stdout.write(`${JSON.stringify(entry)}\n`);
  };
}

async function stop(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), longestStopMs).unref();
  await server.close();
  process.exit(0);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken: choose another one, for example PORT=4001 npm start.';
  return error.message;
}
