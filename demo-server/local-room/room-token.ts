import { SignJWT, decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';

/** Claims of a room token: the room, the visitor's name, and whether they moderate. */
export interface RoomClaims {
  room: string;
  name: string;
  moderator: boolean;
}

const audience = 'local-room';
const claimsSchema = z.object({ room: z.string(), name: z.string(), moderator: z.boolean() });

/** Signs a token for one room and one name until `expiresAt` (milliseconds since the epoch). */
export function signRoomToken(secret: Uint8Array, claims: RoomClaims, expiresAt: number): Promise<string> {
  const { room, name, moderator } = claims;
  return new SignJWT({ room, name, moderator })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(audience)
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(secret);
}

/** Returns the claims of a token that this server signed for this room and that is valid at `now`, else null. */
export async function verifyRoomToken(
  secret: Uint8Array,
  token: string,
  room: string,
  now: number,
): Promise<RoomClaims | null> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      audience,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    const claims = claimsSchema.parse(payload);
    return claims.room === room ? claims : null;
  } catch {
    return null;
  }
}

/** Returns whether a refused token has expired by its own claim. Unverified: only for the choice of a code. */
export function hasExpired(token: string, now: number): boolean {
  try {
    return (decodeJwt(token).exp ?? Infinity) * 1000 <= now;
  } catch {
    return false;
  }
}
