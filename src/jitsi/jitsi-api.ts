import type { JitsiRequests } from './room/jitsi-requests.js';

/**
 * What we use of the Jitsi Meet IFrame API, typed by what the current source has (not by its documentation). Nothing is
 * declared on `Window`: a host page that declares `JitsiMeetExternalAPI` in its own way must still compile.
 */
export interface JitsiApi extends Partial<JitsiRequests> {
  /** Payloads come from another origin: what they hold is read with care, in `listenToRoom`. */
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
 * The classes that scripts of Jitsi servers have left in a window: as a global, or on pages with a CommonJS shim in
 * `exports` or `module.exports` (jitsi-facts §0.9).
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

/** Another thing may have taken the name. */
function isJitsiClass(found: unknown): found is JitsiApiConstructor {
  if (typeof found !== 'function') return false;
  const { prototype } = found as { prototype?: { executeCommand?: unknown } };
  return typeof prototype?.executeCommand === 'function';
}
