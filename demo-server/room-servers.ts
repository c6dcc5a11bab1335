import { signJitsiToken } from './auth/jitsi-token.js';
import type { ServerConfig } from './config.js';
import { localRoomUrl } from './local-room/local-room-url.js';
import { signRoomToken } from './local-room/room-token.js';
import type { RoomServers } from './sessions/sessions-context.js';

/** The Jitsi servers of the configuration; without a default server, the local room is the default. */
export function roomServers(
  { jitsiServerUrl, jitsiServers, jitsiSigner, roomPrefix }: ServerConfig,
  { secret, port }: { secret: Uint8Array; port: () => number },
): RoomServers {
  const servers = { prefix: roomPrefix, allowed: jitsiServers };
  if (jitsiServerUrl === null)
    return {
      ...servers,
      defaultUrl: (origin) => localRoomUrl(origin, port()),
      signToken: (visitor, _issuedAt, expiresAt) => signRoomToken(secret, visitor, expiresAt),
    };
  return {
    ...servers,
    defaultUrl: () => jitsiServerUrl,
    signToken:
      jitsiSigner &&
      ((visitor, issuedAt, expiresAt) => signJitsiToken(jitsiSigner, visitor, issuedAt, expiresAt)),
  };
}
