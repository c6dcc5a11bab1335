import { LiveSessionError } from '../domain/live-session-error.js';

/** A Jitsi server that this page may use. */
export interface JitsiServer {
  readonly origin: string;
  /** URL of its `external_api.js`: always on the server that hosts the room. */
  readonly scriptUrl: string;
  /** First argument of the API: host, port and path. */
  readonly domain: string;
  /** Prefix of the API's `roomName`: the tenant on JaaS, otherwise empty. */
  readonly roomPrefix: string;
  /** The origins that the page allows; they include this server's. */
  readonly allowed: ReadonlySet<string>;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const jaasHost = '8x8.vc';

/**
 * Parses the URL of a Jitsi server: `https://meet.example.org`, with port or path, or `https://8x8.vc/<tenant>`.
 * Throws `jitsi_server_not_allowed` for an origin that is not in `allowed`, because its script runs with the rights of
 * the page. Accepts http only on loopback hosts, for the local room.
 */
export function parseJitsiServer(serverUrl: string, allowed: ReadonlySet<string>): JitsiServer {
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : null;
  if (!url || !isPlain(url) || !isSecure(url))
    throw refused('The Jitsi server is not an https URL of host, port and path.');
  if (!allowed.has(url.origin)) {
    throw refused(
      `The Jitsi server ${url.origin} is not allowed on this page. To allow it: <meta name="live-session:jitsi-servers" content="${url.origin}"> or configureLiveSessions({ jitsiServers: ['${url.origin}'] }).`,
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  const isJaas = url.host === jaasHost;
  return {
    origin: url.origin,
    scriptUrl: `${url.origin}${path}/external_api.js`,
    domain: isJaas ? url.host : url.host + path,
    roomPrefix: isJaas && path ? `${path.slice(1)}/` : '',
    allowed,
  };
}

/** Returns the room name for the API: encodes each segment, because the API appends the name to a URL as it is. */
export function roomNameFor(server: JitsiServer, roomName: string): string {
  return server.roomPrefix + roomName.split('/').map(encodeURIComponent).join('/');
}

function isPlain({ username, password, search, hash }: URL): boolean {
  return username + password + search + hash === '';
}

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}

function refused(message: string): LiveSessionError {
  return new LiveSessionError('jitsi_server_not_allowed', message);
}
