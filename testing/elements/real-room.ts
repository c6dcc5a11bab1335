import type { RoomApp } from '../jitsi-server/room-app.js';
import { eventually } from './eventually.js';

/** Returns the origins of two Jitsi servers of the tests. */
export async function jitsiServers(): Promise<readonly [string, string]> {
  const address = '/jitsi-servers.js';
  const { servers } = (await import(address)) as { servers: [string, string] };
  return servers;
}

/** Returns the origin of a third server, and a function that starts it. */
export async function lateJitsiServer() {
  const address = '/jitsi-servers.js';
  const { lateServer } = (await import(address)) as { lateServer: string };
  return { origin: lateServer, start: async () => void (await fetch('/late-jitsi-server')) };
}

/** Ends the fault of a script. */
export async function clearScriptFault(scriptUrl: string): Promise<void> {
  const { origin, pathname } = new URL(scriptUrl);
  await fetch(`${origin}/mend?${pathname}`);
}

/** Controls the room in a frame by separate messages; each call resolves when the room has finished. */
export class RealRoom {
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Resolves when the app in the frame runs, also after a reload. */
  async ready(): Promise<void> {
    let isReady = false;
    await eventually(() => {
      // Messages sent before the app listens are lost, so repeat them.
      if (!isReady) void this.#ask('isThere', []).then(() => (isReady = true));
      return isReady;
    }, 'The room did not answer.');
  }

  /** Calls a method of the room. */
  async call<Name extends keyof RoomApp>(
    name: Name,
    ...args: RoomApp[Name] extends (...values: infer Args) => unknown ? Args : never
  ): Promise<RoomApp[Name] extends (...values: never[]) => infer Result ? Result : never> {
    await this.ready();
    return (await this.#ask(name, args)) as never;
  }

  /** Returns the received commands and requests with these names, or all. */
  async received(...names: string[]): Promise<unknown[][]> {
    const all = await this.call('received');
    return names.length === 0 ? all : all.filter(([name]) => names.includes(String(name)));
  }

  #ask(name: string, args: unknown[]): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<{ result: unknown }>) => resolve(data.result);
      this.#frame.contentWindow?.postMessage({ jitsiTest: name, args }, '*', [port2]);
    });
  }
}

interface ServerState {
  alive: Record<string, number>;
  requests: Record<string, number | undefined>;
}

/** Returns the state of a server: requests by path, and open room pages. */
async function serverState(origin: string): Promise<ServerState> {
  const response = await fetch(`${origin}/state`);
  return (await response.json()) as ServerState;
}

/** Returns the number of requests below a URL. */
export async function timesAsked(url: string): Promise<number> {
  const { origin, pathname } = new URL(url);
  const found = Object.entries((await serverState(origin)).requests).filter(([path]) =>
    path.startsWith(pathname),
  );
  return found.reduce((sum, [, count = 0]) => sum + count, 0);
}

/** Returns the number of open room pages below a URL, or of those with a camera on. */
export async function aliveBelow(url: string, what: 'page' | 'camera'): Promise<number> {
  const { origin, pathname } = new URL(url);
  const found = Object.entries((await serverState(origin)).alive).filter(([key]) =>
    key.startsWith(`${what}=${pathname}`),
  );
  return found.reduce((sum, [, count]) => sum + count, 0);
}
