import { type JitsiServer, roomNameFor } from '../parse-jitsi-server.js';

/** The room's own address, for a window of its own. The token goes into the hash, which no server log sees. */
export function roomAddress(server: JitsiServer, roomName: string, jwt: string | null): string {
  const base = server.scriptUrl.replace(/external_api\.js$/, '');
  const room = roomNameFor({ ...server, roomPrefix: '' }, roomName);
  const token = jwt === null ? '' : `#jwt=${encodeURIComponent(JSON.stringify(jwt))}`;
  return `${base}${room}${token}`;
}
