import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { jwtVerify } from 'jose';
import { readConfig } from '../config.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { type JitsiSigner, signJitsiToken } from './jitsi-token.js';

const issuedAt = Date.parse('2026-03-02T10:00:00.000Z');
const expiresAt = Date.parse('2026-03-02T12:00:00.000Z');
const secret = '0f9c1e7a5b3d2864f00d1e7a5b3d2864';
const visitor = { room: 'ls-abc', userId: 7, name: 'Léo Dubreuil', moderator: false };
const appId = 'vpaas-magic-cookie-0123';
const ownServer = {
  JITSI_SERVER_URL: 'https://meet.example.org:8443/tenant',
  JITSI_APP_ID: 'school',
  JITSI_APP_SECRET: secret,
};

function keyFile(t: TestContext, modulusLength = 2_048) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const file = join(temporaryFolder(t), 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return { file, publicKey: createPublicKey(privateKey) };
}

async function verified(signer: JitsiSigner, key: Parameters<typeof jwtVerify>[1], fields = {}) {
  const token = await signJitsiToken(signer, { ...visitor, ...fields }, issuedAt, expiresAt);
  return jwtVerify(token, key as never, { currentDate: new Date(issuedAt) });
}

test('a self-hosted server gets the claims that prosody checks', async () => {
  const { jitsiSigner } = readConfig(ownServer);
  const { protectedHeader, payload } = await verified(jitsiSigner!, Buffer.from(secret));
  assert.deepEqual(protectedHeader, { alg: 'HS256', typ: 'JWT' });
  assert.deepEqual(payload, {
    iss: 'school',
    aud: 'jitsi',
    sub: 'meet.example.org',
    room: 'ls-abc',
    iat: issuedAt / 1000,
    exp: expiresAt / 1000,
    context: { user: { id: '7', name: 'Léo Dubreuil', moderator: 'false', affiliation: 'member' } },
  });
});

test('JaaS gets its key id, its tenant and the features', async (t) => {
  const { file, publicKey } = keyFile(t);
  const { jitsiSigner, jitsiServerUrl } = readConfig({
    JITSI_SERVER_URL: `https://8x8.vc/${appId}`,
    JAAS_KEY_ID: 'abcdef',
    JAAS_PRIVATE_KEY_FILE: file,
  });
  assert.equal(jitsiServerUrl, `https://8x8.vc/${appId}`);
  const { protectedHeader, payload } = await verified(jitsiSigner!, publicKey, { moderator: true });
  assert.deepEqual(protectedHeader, { alg: 'RS256', typ: 'JWT', kid: `${appId}/abcdef` });
  const { context, ...claims } = payload as { context: { user: object; features: Record<string, boolean> } };
  assert.deepEqual(claims, {
    iss: 'chat',
    aud: 'jitsi',
    sub: appId,
    room: 'ls-abc',
    iat: issuedAt / 1000,
    exp: expiresAt / 1000,
  });
  assert.deepEqual(context.user, { id: '7', name: 'Léo Dubreuil', moderator: 'true', affiliation: 'owner' });
  assert.equal(context.features.recording, true);
  assert.equal(context.features['outbound-call'], false);
});

test('students cannot record on JaaS', async (t) => {
  const { file, publicKey } = keyFile(t);
  const variables = {
    JITSI_SERVER_URL: `https://8x8.vc/${appId}`,
    JAAS_KEY_ID: 'k',
    JAAS_PRIVATE_KEY_FILE: file,
  };
  const { payload } = await verified(readConfig(variables).jitsiSigner!, publicKey);
  const { features } = payload.context as { features: Record<string, boolean> };
  assert.deepEqual(new Set(Object.values(features)), new Set([false]));
});

test('long names are cut between characters', async () => {
  const { payload } = await verified(readConfig(ownServer).jitsiSigner!, Buffer.from(secret), {
    name: '😀'.repeat(101),
  });
  assert.equal((payload.context as { user: { name: string } }).user.name, '😀'.repeat(100));
});

test('an incomplete or weak configuration is refused', (t) => {
  const { file } = keyFile(t);
  const open = keyFile(t).file;
  chmodSync(open, 0o640);
  const small = keyFile(t, 1_024).file;
  const jaas = { JITSI_SERVER_URL: `https://8x8.vc/${appId}`, JAAS_KEY_ID: 'k', JAAS_PRIVATE_KEY_FILE: file };
  const refused: [Record<string, string>, RegExp][] = [
    [{ ...ownServer, JITSI_APP_SECRET: '' }, /go together/],
    [{ ...ownServer, JITSI_APP_ID: '' }, /go together/],
    [{ ...ownServer, JITSI_SERVER_URL: '' }, /set JITSI_SERVER_URL/],
    [{ ...ownServer, JITSI_APP_SECRET: 'short' }, /JITSI_APP_SECRET must have/],
    [{ ...ownServer, JITSI_APP_SECRET: 'changeme'.repeat(8) }, /JITSI_APP_SECRET must have/],
    [{ ...jaas, JAAS_KEY_ID: '' }, /go together/],
    [{ ...jaas, JAAS_KEY_ID: `${appId}/k` }, /JAAS_KEY_ID must be/],
    [{ ...jaas, JITSI_SERVER_URL: 'https://meet.example.org' }, /8x8\.vc/],
    [{ ...jaas, ...ownServer }, /not both/],
    [{ ...jaas, JAAS_PRIVATE_KEY_FILE: open }, /chmod 600/],
    [{ ...jaas, JAAS_PRIVATE_KEY_FILE: small }, /2048 bits/],
    [{ ...jaas, JAAS_PRIVATE_KEY_FILE: `${file}.missing` }, /JAAS_PRIVATE_KEY_FILE/],
  ];
  for (const [environment, message] of refused)
    assert.throws(() => readConfig(environment), message, JSON.stringify(environment));
});
