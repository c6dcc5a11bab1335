import { parseJitsiServer } from '../parse-jitsi-server.js';

/** Opens a connection to a server that is about to be needed; once, and to be called only after the viewer has asked for it. */
export function preconnect(serverUrl: string, allowed: ReadonlySet<string>): void {
  const origin = originOf(serverUrl, allowed);
  const found = document.head.querySelector(`link[rel="preconnect"][href="${origin}"]`);
  if (found || !origin || origin === location.origin) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  document.head.append(link);
}

/** Null for a server that the page does not allow: the room will say so. */
function originOf(serverUrl: string, allowed: ReadonlySet<string>): string | null {
  try {
    return parseJitsiServer(serverUrl, allowed).origin;
  } catch {
    return null;
  }
}
