import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../browsers/find-chrome.mjs';
import type { TestRooms } from './open-rooms.js';

type Payload = Record<string, unknown>;
interface Heard {
  name: string;
  payload: Payload;
}
interface Api {
  on(name: string, listener: (payload: Payload) => void): void;
  executeCommand(name: string, ...args: unknown[]): void;
  dispose(): void;
  getSupportedEvents(): string[];
  [method: string]: (...args: never[]) => unknown;
}
interface HostWindow {
  JitsiMeetExternalAPI: new (domain: string, options: object) => Api;
  calls: { api: Api; heard: Heard[] }[];
}

/** Records the WebRTC connections of each frame, and the devices that it requests. */
const watchMedia = `
  globalThis.__name = (named) => named; // tsx wraps functions in this helper, which the page lacks
  globalThis.connections = [];
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...options) { super(...options); connections.push(this); }
  };
  globalThis.askedDevices = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (kinds) => (askedDevices.push(...Object.keys(kinds)), open(kinds));`;

/** Starts a browser, by default with a fake camera and microphone. */
export async function launchBrowser({ devices = true, args = [] as string[] } = {}): Promise<Browser> {
  const flags = chromeArgs.filter((flag) => devices || !flag.includes('fake'));
  return chromium.launch({ executablePath: await findChrome(), args: [...flags, ...args] });
}

/** A host page: creates API objects and records all their events. */
export class HostPage {
  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  /** Opens the page in a separate browser profile. */
  static async open(browser: Browser, { origin }: TestRooms): Promise<HostPage> {
    return HostPage.openIn(await browser.newContext({ viewport: { width: 800, height: 420 } }), origin);
  }

  static async openIn(context: BrowserContext, origin: string): Promise<HostPage> {
    const page = await context.newPage();
    await page.addInitScript(watchMedia);
    await page.goto(origin);
    return new HostPage(page, origin);
  }

  /** Creates an API object for a room, by default without a prejoin page and with microphone and camera off. */
  async enter(roomName: string, { name = '', ...options }: Payload & { name?: string } = {}): Promise<void> {
    const { configOverwrite, ...rest } = options;
    const config = {
      startWithAudioMuted: true,
      startWithVideoMuted: true,
      prejoinConfig: { enabled: false },
    };
    const domain = `${new URL(this.origin).host}/jitsi`;
    const all = {
      roomName,
      userInfo: { displayName: name },
      height: 400,
      configOverwrite: { ...config, ...(configOverwrite as object) },
      ...rest,
    };
    await this.page.evaluate(
      ([domain, options]) => {
        const host = window as unknown as HostWindow;
        const api = new host.JitsiMeetExternalAPI(domain, options);
        const heard: Heard[] = [];
        for (const name of api.getSupportedEvents()) api.on(name, (payload) => heard.push({ name, payload }));
        (host.calls ??= []).push({ api, heard });
      },
      [domain, all] as const,
    );
  }

  /** Creates an API object as `open` does, and waits until the viewer has joined. */
  async join(roomName: string, options: Payload & { name?: string } = {}): Promise<string> {
    await this.enter(roomName, options);
    return (await this.hears('videoConferenceJoined'))['id'] as string;
  }

  /** Events of a call, in their order. */
  heard(call = 0): Promise<Heard[]> {
    return this.page.evaluate((call) => (window as unknown as HostWindow).calls[call]?.heard ?? [], call);
  }

  /** Waits for an event whose payload contains this one. Returns the whole payload. */
  async hears(name: string, part: Payload = {}, call = 0): Promise<Payload> {
    const handle = await this.page.waitForFunction(
      ([name, part, call]) =>
        (window as unknown as HostWindow).calls[call]?.heard.find(
          (event) =>
            event.name === name &&
            Object.entries(part).every(
              ([key, value]) => JSON.stringify(event.payload[key]) === JSON.stringify(value),
            ),
        )?.payload,
      [name, part, call] as const,
    );
    return handle.jsonValue() as Promise<Payload>;
  }

  /** Waits until an event has fired twice. */
  async hearsAgain(name: string): Promise<void> {
    await this.page.waitForFunction(
      (name) =>
        ((window as unknown as HostWindow).calls[0]?.heard ?? []).filter((event) => event.name === name)
          .length > 1,
      name,
    );
  }

  /** Calls a method of the API object. */
  call(method: string, args: unknown[] = [], call = 0): Promise<unknown> {
    return this.page.evaluate(
      async ([method, args, call]) => {
        const result = await (window as unknown as HostWindow).calls[call]?.api[method]?.(
          ...(args as never[]),
        );
        return typeof result === 'object' && result !== null && 'on' in result ? null : result;
      },
      [method, args, call] as const,
    );
  }

  command(name: string, ...args: unknown[]): Promise<unknown> {
    return this.call('executeCommand', [name, ...args]);
  }

  /** Returns the names of a call's events, in their order. */
  async names(call = 0): Promise<string[]> {
    return (await this.heard(call)).map(({ name }) => name);
  }

  /** Waits until the page sends `leave` to the server. */
  async saysGoodbye(): Promise<void> {
    await this.page.waitForRequest((request) => request.postData() === '{"type":"leave"}');
  }

  /** The frame of a call. */
  room(call = 0): FrameLocator {
    return this.page.frameLocator(`#jitsiConferenceFrame${call}`);
  }

  /** Waits until a participant's video plays in the room: it has a size, and its time advances. */
  async seesVideoOf(name: string): Promise<void> {
    const video = this.room().locator(`video[aria-label="${name}"]`);
    await video.waitFor();
    const handle = await video.elementHandle();
    const frame = await handle?.ownerFrame();
    await frame?.waitForFunction((video) => {
      const { videoWidth, currentTime, paused } = video as HTMLVideoElement;
      return videoWidth > 0 && currentTime > 0.3 && !paused;
    }, handle);
  }

  /** Waits until the viewer's own picture has changed. */
  async seesItselfMove(name: string): Promise<void> {
    const handle = await this.room().getByLabel(name).elementHandle();
    const frame = await handle?.ownerFrame();
    await frame?.waitForFunction((video) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      canvas.getContext('2d')?.drawImage(video as HTMLVideoElement, 0, 0);
      const seen = ((window as unknown as { seen?: Set<string> }).seen ??= new Set());
      return seen.add(canvas.toDataURL()).size > 2;
    }, handle);
  }

  /** Returns the devices that the newest frame has requested. */
  askedDevices(): Promise<string[]> {
    const frame = this.page.frames().at(-1) ?? this.page.mainFrame();
    return frame.evaluate(() => (window as unknown as { askedDevices: string[] }).askedDevices);
  }

  /** Waits until all WebRTC connections of the newest frame are connected. */
  async isConnected(): Promise<void> {
    await this.page
      .frames()
      .at(-1)
      ?.waitForFunction(() => {
        const { connections } = window as unknown as { connections: RTCPeerConnection[] };
        return (
          connections.length > 0 &&
          connections.every(({ connectionState }) => connectionState === 'connected')
        );
      });
  }

  /** Waits until sound is received over WebRTC and played: its energy is above zero. */
  async hearsSound(): Promise<void> {
    const frame = this.page.frames().at(-1);
    await frame?.waitForFunction(async () => {
      for (const connection of (window as unknown as { connections?: RTCPeerConnection[] }).connections ??
        []) {
        for (const report of (await connection.getStats()).values() as Iterable<Record<string, unknown>>) {
          if (report['type'] === 'inbound-rtp' && Number(report['totalAudioEnergy']) > 0) return true;
        }
      }
      return false;
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
