import { eventually } from './eventually.js';

/** What `testing/static-jitsi/external_api.js` puts on the page for each room. */
export interface FakeRoom {
  readonly domain: string;
  readonly options: {
    roomName: string;
    jwt?: string;
    lang: string;
    userInfo: { displayName?: string; email?: string };
    configOverwrite: Record<string, unknown>;
  };
  readonly commands: unknown[][];
  readonly disposed: boolean;
  dispose(): void;
  audioMuted: boolean;
  videoMuted: boolean;
  emit(event: string, payload?: unknown): void;
  join(id?: string): void;
  getIFrame(): HTMLIFrameElement;
}

/** The server of the fake rooms: allowed, since it is the page's own. */
export const fakeServer = new URL('../static-jitsi', import.meta.url).href;

/** All rooms made on this page, the latest last. */
export function fakeRooms(): FakeRoom[] {
  return (globalThis as { fakeJitsi?: { instances: FakeRoom[] } }).fakeJitsi?.instances ?? [];
}

/** Settles when a room has been made that was not there before. */
export async function nextRoom(before: number): Promise<FakeRoom> {
  await eventually(() => fakeRooms().length > before, 'No room was made.');
  return fakeRooms().at(-1)!;
}
