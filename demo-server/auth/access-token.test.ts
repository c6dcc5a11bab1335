import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import { SignJWT, UnsecuredJWT } from 'jose';
import { signAccessToken, verifiedClaims } from './access-token.js';

const secret = Buffer.from('0123456789abcdef'.repeat(4));
const now = Date.parse('2026-03-02T10:00:00.000Z');
const inAnHour = now / 1000 + 3_600;

function signed(
  claims: Record<string, unknown>,
  alg = 'HS256',
  key: Parameters<SignJWT['sign']>[0] = secret,
) {
  return new SignJWT({ sub: 'u', exp: inAnHour, ...claims }).setProtectedHeader({ alg }).sign(key);
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = Buffer.from('another secret of at least 32 bytes');
const good = await signed({});
const course = { id: 5, title: 'Algèbre', role: 'student' };

describe('a token is refused', () => {
  const refused: [string, string | Promise<string>][] = [
    ['when it is garbage', 'garbage'],
    ['when it is empty', ''],
    ['when it has three parts of garbage', 'a.b.c'],
    ['when its signature is cut short', good.slice(0, -4)],
    [
      'when its payload was changed',
      good.replace(/\.[^.]+\./, '.eyJzdWIiOiJyb290IiwiZXhwIjo5OTk5OTk5OTk5fQ.'),
    ],
    ['when another secret signed it', signed({}, 'HS256', other)],
    ['when it is not signed', new UnsecuredJWT({ sub: 'u', exp: inAnHour }).encode()],
    ['when it is signed by HS512', signed({}, 'HS512')],
    ['when it is signed by RS256', signed({}, 'RS256', privateKey)],
    ['when it has no expiry', new SignJWT({ sub: 'u' }).setProtectedHeader({ alg: 'HS256' }).sign(secret)],
    ['when it has no subject', signed({ sub: undefined })],
    ['when its subject is empty', signed({ sub: '' })],
    ['when a text has NUL', signed({ name: 'a\0' })],
    ['when it is not valid yet', signed({ nbf: inAnHour })],
    ['when its name is a number', signed({ name: 5 })],
    ['when its courses are not a list', signed({ courses: {} })],
    ['when a course id is a string', signed({ courses: [{ ...course, id: '5' }] })],
    ['when a course id is negative', signed({ courses: [{ ...course, id: -5 }] })],
    ['when a course id is beyond safe integers', signed({ courses: [{ ...course, id: 2 ** 53 }] })],
    ['when a role is unknown', signed({ courses: [{ ...course, role: 'admin' }] })],
    ['when a course has no title', signed({ courses: [{ id: 5, role: 'student' }] })],
  ];
  for (const [name, token] of refused)
    test(name, async () => {
      await assert.rejects(verifiedClaims(secret, await token, now), { code: 'unauthenticated' });
    });

  test('with the code token_expired when it has expired', async () => {
    const expired = signed({ exp: now / 1000 - 1 });
    await assert.rejects(verifiedClaims(secret, await expired, now), { code: 'token_expired' });
  });

  test('with the name of the invalid claim', async () => {
    const token = await signed({ courses: [{ ...course, role: 'admin' }] });
    await assert.rejects(verifiedClaims(secret, token, now), {
      reason: {
        code: 'unauthenticated',
        detail: 'The token\'s claim "courses.0.role" is not of the form expected.',
      },
    });
  });
});

test('a token is valid until the clock reaches its expiry', async () => {
  const token = await signAccessToken(secret, { sub: 'u', name: 'Amina Benali' }, now + 60_000);
  assert.equal((await verifiedClaims(secret, token, now + 59_000)).name, 'Amina Benali');
  await assert.rejects(verifiedClaims(secret, token, now + 60_000), { code: 'token_expired' });
});

test('unknown claims are ignored, and long names are cut', async () => {
  const token = await signed({ name: 'x'.repeat(200), aud: 'lms', locale: 'fr' });
  const claims = await verifiedClaims(secret, token, now);
  assert.equal(claims.name?.length, 100);
  assert.equal(claims.courses, undefined);
});
