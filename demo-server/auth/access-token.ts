import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
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
    .optional(),
  courses_partial: z.boolean().default(false),
  iat: z.number().optional(),
  scope: text.max(255).optional(),
});

/**
 * The claims of an LMS about a user: identity, courses, and the role in each. `courses` is the whole list, unless
 * `courses_partial` is true. `iat` is the issue time in seconds since the epoch. A token with a `scope` belongs to the LMS
 * itself, not to a user.
 */
export type AccessClaims = Omit<z.input<typeof claimsSchema>, 'exp'>;

/** Claims of a valid token. */
export type VerifiedClaims = z.output<typeof claimsSchema>;

/** Signs an access token as an LMS does; `expiresAt` in milliseconds since the epoch. */
export function signAccessToken(
  secret: Uint8Array,
  claims: AccessClaims,
  expiresAt: number,
): Promise<string> {
  return new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(secret);
}

/** Returns the issue time of a token in milliseconds since the epoch, at most `now`: the clock of the LMS may be fast. */
export function issueTime({ iat }: Pick<VerifiedClaims, 'iat'>, now: number): number | null {
  return iat === undefined ? null : Math.min(Math.floor(iat * 1000), now);
}

/** Returns the claims of a token that is valid at `now`. Refuses with `token_expired`, or `unauthenticated` for any other fault. */
export async function verifiedClaims(
  secret: Uint8Array,
  token: string,
  now: number,
): Promise<VerifiedClaims> {
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
