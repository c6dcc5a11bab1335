import type { ServerContext } from '../../server-context.js';

/** Where a session's room is. */
export interface JitsiServer {
  url: string;
  isLocalRoom: boolean;
}

/** The server of a session whose row says `stored`: that one, else the default, which may be the local room. */
export function jitsiServer(context: ServerContext, stored: string | null, origin: string): JitsiServer {
  const url = stored ?? context.config.jitsiServerUrl;
  return url === null
    ? { url: `${localOrigin(origin, context.port())}/jitsi`, isLocalRoom: true }
    : { url, isLocalRoom: false };
}

/**
 * What to store for a server that an instructor asked for: null for the default, so that the session follows it.
 * Undefined for a server that is not allowed: its script would run with the rights of the page.
 */
export function storedJitsiServer(
  context: ServerContext,
  wanted: string | null | undefined,
  origin: string,
): string | null | undefined {
  if (wanted === null || wanted === undefined) return null;
  const url = wanted.replace(/\/+$/, '');
  if (url === jitsiServer(context, null, origin).url) return null;
  return context.config.jitsiServers.find((allowed) => allowed === url);
}

/** Page, API and local room share one origin, and a camera needs one on this machine or https. */
function localOrigin(origin: string, port: number): string {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
  return isLoopback ? origin : `http://localhost:${port}`;
}
