import type { JitsiRequests } from './room/jitsi-requests.js';

/**
 * The part of the Jitsi Meet IFrame API that this library uses, typed after its source, not its documentation. Declares
 * nothing on `Window`, so that a host page can declare `JitsiMeetExternalAPI` itself.
 */
export interface JitsiApi extends Partial<JitsiRequests> {
  /** Payloads come from another origin, so `listenToRoom` checks each field. */
  addListener(event: string, listener: (payload: unknown) => void): unknown;
  executeCommand(command: string, ...args: unknown[]): void;
  getIFrame(): HTMLIFrameElement;
  getSupportedCommands?(): string[];
  dispose(): void;
}

export interface JitsiApiOptions {
  roomName: string;
  parentNode: HTMLElement;
  configOverwrite: Record<string, unknown>;
  interfaceConfigOverwrite: Record<string, unknown>;
  userInfo: { displayName?: string; email?: string };
  lang?: string;
  jwt?: string;
}

export type JitsiApiConstructor = new (domain: string, options: JitsiApiOptions) => JitsiApi;

/**
 * Returns the API classes that scripts of Jitsi servers have defined in a window: as a global, or in `exports` or
 * `module.exports` (docs/jitsi-facts.md#module-loaders).
 */
export function jitsiClasses(view: Window): JitsiApiConstructor[] {
  const page = view as {
    JitsiMeetExternalAPI?: unknown;
    exports?: { JitsiMeetExternalAPI?: unknown };
    module?: { exports?: unknown };
  };
  const places = [page.JitsiMeetExternalAPI, page.exports?.JitsiMeetExternalAPI, page.module?.exports];
  return places.filter(isJitsiClass);
}

/** Checks the value, because the page may use the name for something else. */
function isJitsiClass(found: unknown): found is JitsiApiConstructor {
  if (typeof found !== 'function') return false;
  const { prototype } = found as { prototype?: { executeCommand?: unknown } };
  return typeof prototype?.executeCommand === 'function';
}
