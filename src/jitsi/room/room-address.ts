import { type JitsiServer, roomNameFor } from '../parse-jitsi-server.js';

/** Returns the URL of the room for a separate window. Puts the token into the hash, which is not sent to servers. */
export function roomAddress(server: JitsiServer, roomName: string, jwt: string | null): string {
  const base = server.scriptUrl.replace(/external_api\.js$/, '');
  const room = roomNameFor({ ...server, roomPrefix: '' }, roomName);
  const token = jwt === null ? '' : `#jwt=${encodeURIComponent(JSON.stringify(jwt))}`;
  return `${base}${room}${token}`;
}
