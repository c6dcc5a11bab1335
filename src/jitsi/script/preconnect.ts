import { parseJitsiServer } from '../parse-jitsi-server.js';

/** Opens a connection to a server in advance, once. Call it only after the viewer has asked for the room. */
export function preconnect(serverUrl: string, allowed: ReadonlySet<string>): void {
  const origin = originOf(serverUrl, allowed);
  const found = document.head.querySelector(`link[rel="preconnect"][href="${origin}"]`);
  if (found || !origin || origin === location.origin) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  document.head.append(link);
}

/** Returns null for a server that is not allowed; the room reports that error itself. */
function originOf(serverUrl: string, allowed: ReadonlySet<string>): string | null {
  try {
    return parseJitsiServer(serverUrl, allowed).origin;
  } catch {
    return null;
  }
}
