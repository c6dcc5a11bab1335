import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { createLocalRoom } from '../../demo-server/local-room/local-room.js';

const buildScript = fileURLToPath(new URL('../../scripts/build/build-local-room.mjs', import.meta.url));

/** A host page with a strict policy, under which the room must work. */
const hostPage = `<!doctype html><html lang="en"><title>Host</title><script src="/jitsi/external_api.js"></script>`;
const hostPolicy =
  "default-src 'none'; script-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A listening server with the local room under `/jitsi` and a host page at `/`. */
export interface TestRooms {
  origin: string;
  secret: Uint8Array;
  /** The folder of the built browser files. */
  assets: string;
  /** The server's time. */
  time: { now: number };
  /** Stops listening and closes all connections; `start()` listens again on the same port, with empty rooms. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and removes the built files. */
  close(): Promise<void>;
}

/** Starts the server; pass `built: false` for tests without a browser. */
export async function openRooms({ built = true } = {}): Promise<TestRooms> {
  const assets = await mkdtemp(join(tmpdir(), 'local-room-'));
  if (built) await promisify(execFile)(process.execPath, [buildScript, assets]);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const time = { now: Date.now() };
  let port = 0;
  let stopServer = (): Promise<void> => Promise.resolve();

  const start = async (): Promise<void> => {
    const localRoom = createLocalRoom({ secret, clock: { now: () => time.now }, assets });
    const app = new Hono().get('/', (c) => c.html(hostPage, 200, { 'Content-Security-Policy': hostPolicy }));
    app.route('/jitsi', localRoom.routes);
    const server = await listen(app, port);
    port = (server.address() as AddressInfo).port;
    stopServer = async () => {
      localRoom.close();
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    };
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    secret,
    assets,
    time,
    start,
    stop: () => stopServer(),
    close: async () => {
      await stopServer();
      await rm(assets, { recursive: true });
    },
  };
}

function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
  });
}
