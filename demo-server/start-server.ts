import { createHmac, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { demoSecret } from './auth/demo-secret.js';
import { type Clock, systemClock } from './clock.js';
import { repositoryRoot, type ServerConfig } from './config.js';
import { openDatabase } from './db/open-database.js';
import { seedDemo } from './demo/seed-demo.js';
import { createLocalRoom } from './local-room/local-room.js';
import type { ServerContext } from './server-context.js';

const graceMs = 3_000;
const sweepMs = 20;

/** A server that listens. */
export interface RunningServer {
  url: string;
  port: number;
  /** Takes no more requests, ends the streams, lets the rest finish and closes the database; may be called again. */
  close(): Promise<void>;
}

/** Opens the database, fills it with demo data in demo mode, and listens; port 0 takes any free one. */
export async function startServer(
  config: ServerConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<RunningServer> {
  const db = await openDatabase(config.databaseFile);
  try {
    let port = config.port;
    const secret = config.authSecret
      ? Buffer.from(config.authSecret)
      : demoSecret(`${config.databaseFile}.secret`);
    // A key of its own, so that no token for a room could ever pass for one for the API.
    const roomSecret = createHmac('sha256', secret).update('local-room').digest();
    const context: ServerContext = {
      config,
      db,
      clock,
      random: randomBytes,
      accessSecret: secret,
      roomSecret,
      port: () => port,
    };
    if (config.demo) await seedDemo(context);
    const assets = join(repositoryRoot, 'dist/local-room');
    const localRoom = config.demo ? createLocalRoom({ secret: roomSecret, clock, assets }) : undefined;
    const app = createApp(context, { localRoom: localRoom?.routes, log: (line) => console.warn(line) });
    const server = await listening(app.fetch, config);
    const address = server.address();
    if (typeof address === 'object' && address) ({ port } = address);
    let closed: Promise<void> | undefined;
    const close = async () => {
      localRoom?.close();
      await stopped(server);
      await db.destroy();
    };
    return {
      url: `http://${hostInUrl(config.host)}:${port}`,
      port,
      close: () => (closed ??= close()),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function hostInUrl(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Time limits are for the request alone: the answer may be a stream that lasts for hours. */
const serverOptions = { headersTimeout: 10_000, requestTimeout: 15_000 };

function listening(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host }: ServerConfig,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host, serverOptions }, () => {
      resolve(server);
    }) as Server;
    server.once('error', reject);
  });
}

function stopped(server: Server): Promise<void> {
  // A connection that was busy when the server closed stays open after its answer, until the client drops it.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(force);
      resolve();
    });
  });
}
