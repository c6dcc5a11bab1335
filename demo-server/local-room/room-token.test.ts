import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SignJWT, UnsecuredJWT } from 'jose';
import { hasExpired, signRoomToken, verifyRoomToken } from './room-token.js';

const secret = new TextEncoder().encode('a secret, '.repeat(8));
const now = Date.UTC(2026, 0, 15, 10);
const claims = { room: 'ls-algebra', name: 'Claire Morel', moderator: true };
const inAMinute = now + 60_000;

describe('verifyRoomToken', () => {
  it('returns the claims of a token signed for the room', async () => {
    const token = await signRoomToken(secret, claims, inAMinute);
    assert.deepEqual(await verifyRoomToken(secret, token, 'ls-algebra', now), claims);
  });

  it('refuses a token for another room, even if only the case differs', async () => {
    const token = await signRoomToken(secret, claims, inAMinute);
    assert.equal(await verifyRoomToken(secret, token, 'ls-geometry', now), null);
    assert.equal(await verifyRoomToken(secret, token, 'LS-algebra', now), null);
  });

  it('accepts a token until it expires', async () => {
    const token = await signRoomToken(secret, claims, inAMinute);
    assert.notEqual(await verifyRoomToken(secret, token, 'ls-algebra', inAMinute - 1), null);
    assert.equal(await verifyRoomToken(secret, token, 'ls-algebra', inAMinute), null);
  });

  it('refuses a token signed with another secret', async () => {
    const token = await signRoomToken(new Uint8Array(32), claims, inAMinute);
    assert.equal(await verifyRoomToken(secret, token, 'ls-algebra', now), null);
  });

  it('accepts the token that the forged tokens below are derived from', async () => {
    const token = await sign('HS256', (jwt) => jwt.setAudience('local-room').setExpirationTime('1h'));
    assert.deepEqual(await verifyRoomToken(secret, token, 'ls-algebra', Date.now()), claims);
  });

  const forged: Record<string, Promise<string> | string> = {
    'an unsigned token': new UnsecuredJWT(claims).setAudience('local-room').setExpirationTime('1h').encode(),
    'a token with another algorithm': sign('HS512', (jwt) =>
      jwt.setAudience('local-room').setExpirationTime('1h'),
    ),
    'a token for another service': sign('HS256', (jwt) => jwt.setAudience('lms').setExpirationTime('1h')),
    'a token for no service': sign('HS256', (jwt) => jwt.setExpirationTime('1h')),
    'a token without an expiry': sign('HS256', (jwt) => jwt.setAudience('local-room')),
    'no token at all': 'x.y.z',
    'an empty string': '',
  };
  for (const [what, token] of Object.entries(forged)) {
    it(`refuses ${what}`, async () => {
      assert.equal(await verifyRoomToken(secret, await token, 'ls-algebra', Date.now()), null);
    });
  }

  it('refuses claims of another shape', async () => {
    const token = await new SignJWT({ room: 'ls-algebra', name: 'Claire Morel', moderator: 'yes' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('local-room')
      .setExpirationTime(new Date(inAMinute))
      .sign(secret);
    assert.equal(await verifyRoomToken(secret, token, 'ls-algebra', now), null);
  });
});

describe('hasExpired', () => {
  it('tells an expired token from an invalid one', async () => {
    const token = await signRoomToken(secret, claims, inAMinute);
    assert.equal(hasExpired(token, inAMinute - 1), false);
    assert.equal(hasExpired(token, inAMinute), true);
    assert.equal(hasExpired('x.y.z', now), false);
  });
});

function sign(alg: string, finish: (jwt: SignJWT) => SignJWT): Promise<string> {
  return finish(new SignJWT({ ...claims }).setProtectedHeader({ alg })).sign(secret);
}
