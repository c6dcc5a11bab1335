import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.js';

const longestName = 100;
// PostgreSQL refuses NUL in a text.
const text = z.string().refine((value) => !value.includes('\0'));
const name = text.transform((text) => text.trim().slice(0, longestName)).nullish();

const claimsSchema = z.object({
  sub: text.min(1).max(255),
  name,
  given_name: name,
  family_name: name,
  email: text.max(254).nullish(),
  admin: z.boolean().default(false),
  exp: z.number(),
  courses: z
    .array(
      z.object({
        id: z.int().positive(),
        title: text.trim().min(1).max(255),
        role: z.enum(['instructor', 'student']),
      }),
    )
    .max(1_000)
    .default([]),
});

/** The claims of an LMS about a user: identity, courses, and the role in each. */
export type AccessClaims = Omit<z.input<typeof claimsSchema>, 'exp'>;

/** Signs an access token as an LMS does; `expiresAt` in milliseconds since the epoch. */
export function signAccessToken(
  secret: Uint8Array,
  claims: AccessClaims,
  expiresAt: number,
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(secret);
}

/** Returns the claims of a token that is valid at `now`. Refuses with `token_expired`, or `unauthenticated` for any other fault. */
export async function verifiedClaims(
  secret: Uint8Array,
  token: string,
  now: number,
): Promise<z.output<typeof claimsSchema>> {
  const options = { algorithms: ['HS256'], requiredClaims: ['exp', 'sub'], currentDate: new Date(now) };
  const { payload } = await jwtVerify(token, secret, options).catch((error: unknown) => {
    throw new Refusal({ code: error instanceof errors.JWTExpired ? 'token_expired' : 'unauthenticated' });
  });
  const claims = claimsSchema.safeParse(payload);
  if (claims.success) return claims.data;
  const place = claims.error.issues[0]?.path.join('.');
  throw new Refusal({
    code: 'unauthenticated',
    detail: `The token's claim "${place}" is not of the form expected.`,
  });
}
