import { SignJWT, decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';

/** What a token says about its holder: the room it opens, the name shown there, and whether they moderate. */
export interface RoomClaims {
  room: string;
  name: string;
  moderator: boolean;
}

const audience = 'local-room';
const claimsSchema = z.object({ room: z.string(), name: z.string(), moderator: z.boolean() });

/** A token that opens one room under one name until `expiresAt` (milliseconds since the epoch). */
export function signRoomToken(secret: Uint8Array, claims: RoomClaims, expiresAt: number): Promise<string> {
  const { room, name, moderator } = claims;
  return new SignJWT({ room, name, moderator })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(audience)
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(secret);
}

/** The claims of a token that this server signed for this very room and that is still good at `now`, else null. */
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

/** Whether a token that was refused says itself that its time is over: for the message only, nothing is trusted. */
export function hasExpired(token: string, now: number): boolean {
  try {
    return (decodeJwt(token).exp ?? Infinity) * 1000 <= now;
  } catch {
    return false;
  }
}
