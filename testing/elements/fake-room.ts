import { eventually } from './eventually.js';

/** A room of `testing/static-jitsi/external_api.js`. */
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

/** URL of the fake rooms' server; allowed, because it has the page's origin. */
export const fakeServer = new URL('../static-jitsi', import.meta.url).href;

/** Returns all rooms created on this page, the latest last. */
export function fakeRooms(): FakeRoom[] {
  return (globalThis as { fakeJitsi?: { instances: FakeRoom[] } }).fakeJitsi?.instances ?? [];
}

/** Waits until there are more than `before` rooms; returns the latest. */
export async function nextRoom(before: number): Promise<FakeRoom> {
  await eventually(() => fakeRooms().length > before, 'No room was created.');
  return fakeRooms().at(-1)!;
}
