import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { demoSecret } from './demo/demo-secret.js';
import { recordMs } from './domain/availability.js';
import type { Clock } from './domain/clock.js';
import { repositoryRoot, type ServerConfig } from './config.js';
import { createContext } from './create-context.js';
import { lockDatabase } from './db/lock-database.js';
import { openDatabase } from './db/open-database.js';
import { seedDemo } from './demo/seed-demo.js';
import { describeError } from './http/answer-error.js';
import type { LogEntry } from './http/access-log.js';
import { createLocalRoom } from './local-room/local-room.js';
import { recordAvailability } from './sessions/stays/record-availability.js';

const graceMs = 3_000;
const idleSweepMs = 20;
const maintenanceMs = 30_000;
const settleMs = 1_000;

/** The machine's clock. */
const systemClock: Clock = { now: () => Date.now() };

/** A server that listens. */
export interface RunningServer {
  url: string;
  port: number;
  /** Refuses new requests, ends the streams, waits for the other requests, closes the database. Can be called again. */
  close(): Promise<void>;
}

/** Parts of a server that are not in its configuration. */
export interface ServerParts {
  clock?: Clock;
  log?: (entry: LogEntry) => void;
}

/** Opens the database, adds demo data in demo mode, and listens; port 0 is any free one. */
export async function startServer(
  config: ServerConfig,
  { clock = systemClock, log = () => {} }: ServerParts = {},
): Promise<RunningServer> {
  mkdirSync(dirname(config.databaseFile), { recursive: true, mode: 0o700 });
  const unlock = config.databaseUrl === null ? lockDatabase(config.databaseFile) : () => {};
  const db = await openDatabase(config).catch((error: unknown) => {
    unlock();
    throw error;
  });
  try {
    let port = config.port;
    const secret = config.authSecret
      ? Buffer.from(config.authSecret)
      : demoSecret(`${config.databaseFile}.secret`);
    // A separate key, so that a room's token is never valid for the API.
    const roomSecret = createHmac('sha256', secret).update('local-room').digest();
    const logError = (error: unknown) => {
      const time = new Date(clock.now()).toISOString();
      log({ time, level: 'error', error: describeError(error as Error) });
    };
    const secrets = { accessSecret: secret, roomSecret };
    const context = createContext(
      { config, db, clock, random: randomBytes, ...secrets, port: () => port },
      logError,
    );
    await context.notices?.start();
    await recordAvailability(context, { isStart: true });
    if (config.demo) await seedDemo(context);
    const assets = join(repositoryRoot, 'dist/local-room');
    const { allowedOrigins } = config;
    const localRoom = config.demo
      ? createLocalRoom({ secret: roomSecret, clock, assets, allowedOrigins })
      : undefined;
    const app = createApp(context, { localRoom: localRoom?.routes, log });
    const server = await listening(app.fetch, config);
    const address = server.address();
    if (typeof address === 'object' && address) ({ port } = address);
    const repeated = [
      repeat(() => context.maintain(), maintenanceMs, logError),
      repeat(() => context.settleWaitingLists(), settleMs, logError),
      repeat(() => recordAvailability(context), recordMs, logError),
    ];
    let closed: Promise<void> | undefined;
    const close = async () => {
      const idle = repeated.map((stop) => stop());
      context.live.close();
      localRoom?.close();
      await stopped(server);
      await Promise.all(idle);
      await context.notices?.close();
      await db.destroy();
      unlock();
    };
    return {
      url: `http://${hostInUrl(config.host)}:${port}`,
      port,
      close: () => (closed ??= close()),
    };
  } catch (error) {
    await db.destroy();
    unlock();
    throw error;
  }
}

/** Runs periodic work, never twice at once. Returns a function that stops it and waits for a run in progress. */
function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let run: Promise<void> | null = null;
  const timer = setInterval(() => {
    run ??= work()
      .catch(onError)
      .finally(() => (run = null));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await run;
  };
}

function hostInUrl(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Time limits for the request alone: its answer may be a stream that lasts for hours. */
const serverOptions = { headersTimeout: 10_000, requestTimeout: 15_000 };

function listening(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host, maxConnections }: ServerConfig,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host, serverOptions }, () => {
      resolve(server);
    }) as Server;
    server.maxConnections = maxConnections;
    server.maxRequestsPerSocket = 1_000;
    server.once('error', reject);
  });
}

function stopped(server: Server): Promise<void> {
  // A connection that was busy at close stays open after its answer, until the client closes it.
  const sweeping = setInterval(() => server.closeIdleConnections(), idleSweepMs);
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweeping);
      clearTimeout(force);
      resolve();
    });
  });
}
