import { LiveSessionError } from '../domain/live-session-error.js';

/** A Jitsi server that this page may use. */
export interface JitsiServer {
  readonly origin: string;
  /** Its `external_api.js`: always of the very server that hosts the room. */
  readonly scriptUrl: string;
  /** First argument of the API: host, with port and sub-path. */
  readonly domain: string;
  /** What the API's `roomName` starts with: the tenant on JaaS, else nothing. */
  readonly roomPrefix: string;
  /** The origins that the page allows, of which this server's is one. */
  readonly allowed: ReadonlySet<string>;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const jaasHost = '8x8.vc';

/**
 * Reads a Jitsi server's URL: `https://meet.example.org`, with port or sub-path, or `https://8x8.vc/<tenant>`.
 * Throws `jitsi_server_not_allowed` unless its origin is one of those given: its script will run with the rights of the
 * page. Only https, except for the local room on this machine's own address.
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

/** The room's name as the API wants it: each part encoded, since the API appends it to a URL as it is. */
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
