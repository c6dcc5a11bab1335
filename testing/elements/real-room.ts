import type { RoomApp } from '../jitsi-server/room-app.js';
import { eventually } from './eventually.js';

/** Where the tests' Jitsi servers are: two, for rooms that must stay apart. */
export async function jitsiServers(): Promise<readonly [string, string]> {
  const address = '/jitsi-servers.js';
  const { servers } = (await import(address)) as { servers: [string, string] };
  return servers;
}

/** The address of a third server, and what makes it come up: until then nobody listens there. */
export async function lateJitsiServer() {
  const address = '/jitsi-servers.js';
  const { lateServer } = (await import(address)) as { lateServer: string };
  return { origin: lateServer, comeUp: async () => void (await fetch('/late-jitsi-server')) };
}

/** Ends the fault of a script. */
export async function mendScript(scriptUrl: string): Promise<void> {
  const { origin, pathname } = new URL(scriptUrl);
  await fetch(`${origin}/mend?${pathname}`);
}

/** The room in a frame, to be steered beside the protocol; each call is answered when the room has done it. */
export class RealRoom {
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Settles when the app in the frame runs; also again, after it has reloaded itself. */
  async there(): Promise<void> {
    let isThere = false;
    await eventually(() => {
      // What is asked before the app listens is lost: ask again.
      if (!isThere) void this.#ask('isThere', []).then(() => (isThere = true));
      return isThere;
    }, 'The room did not answer.');
  }

  /** Makes the room do one of the things that it can do in tests. */
  async make<Name extends keyof RoomApp>(
    name: Name,
    ...args: RoomApp[Name] extends (...values: infer Args) => unknown ? Args : never
  ): Promise<RoomApp[Name] extends (...values: never[]) => infer Result ? Result : never> {
    await this.there();
    return (await this.#ask(name, args)) as never;
  }

  /** Commands and requests that have come, of these names or all. */
  async received(...names: string[]): Promise<unknown[][]> {
    const all = await this.make('received');
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

/** What a server has seen: how often each path was asked for, and what of its rooms is still alive. */
async function serverState(origin: string): Promise<ServerState> {
  const response = await fetch(`${origin}/state`);
  return (await response.json()) as ServerState;
}

/** How often a server was asked for what is below a URL. */
export async function timesAsked(url: string): Promise<number> {
  const { origin, pathname } = new URL(url);
  const found = Object.entries((await serverState(origin)).requests).filter(([path]) =>
    path.startsWith(pathname),
  );
  return found.reduce((sum, [, count = 0]) => sum + count, 0);
}

/** How many room pages below a URL are alive, or how many of them have a camera on. */
export async function aliveBelow(url: string, what: 'page' | 'camera'): Promise<number> {
  const { origin, pathname } = new URL(url);
  const found = Object.entries((await serverState(origin)).alive).filter(([key]) =>
    key.startsWith(`${what}=${pathname}`),
  );
  return found.reduce((sum, [, count]) => sum + count, 0);
}
