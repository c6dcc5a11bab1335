import { configWarnings, readConfig, type ServerConfig } from './config.js';
import { personas } from './demo/personas.js';
import type { LogEntry } from './http/access-log.js';
import { type RunningServer, startServer } from './start-server.js';

const longestStopMs = 5_000;

try {
  const config = readConfig();
  for (const warning of configWarnings(process.env)) console.warn(warning);
  const server = await startServer(config, { log: logOf(config) });
  process.stdout.write(welcome(config, server));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));
} catch (error) {
  console.warn(reason(error));
  process.exitCode = 1;
}

/** One JSON line for each request; in the demo, whose terminal people read, only for failures. */
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

function welcome({ demo, databaseFile, jitsiServerUrl }: ServerConfig, { url }: RunningServer): string {
  const room = jitsiServerUrl ?? 'local room (no network needed)';
  const head = [
    '',
    `  live-session-elements on ${url}`,
    '',
    `  mode      ${demo ? 'demo (no AUTH_SECRET)' : 'LMS (tokens signed with AUTH_SECRET)'}`,
    `  database  ${databaseFile}`,
    `  rooms     ${room}`,
    '',
  ];
  return [...head, ...(demo ? invitation(url, jitsiServerUrl) : []), '  Stop with Ctrl+C.', '', ''].join(
    '\n',
  );
}

function invitation(url: string, jitsiServerUrl: string | null): string[] {
  const lines = personas.map(
    ({ first_name, last_name, role, course }) =>
      `    ${`${first_name} ${last_name}`.padEnd(18)}${role.padEnd(12)}${course.title}`,
  );
  return [
    '  People you can be:',
    ...lines,
    '',
    '  Try this:',
    `    1. Open ${url} as Claire Morel, and in a second window as Amina Benali.`,
    '    2. As Claire, open « Analyse : limites et continuité » and start the session:',
    "       Amina's page offers to join without a reload.",
    '    3. Join on both sides: camera, microphone and chat are real, and stay on this machine.',
    '',
    ...(jitsiServerUrl ? [] : ['  With a real Jitsi: JITSI_SERVER_URL=https://meet.jit.si npm start', '']),
  ];
}
