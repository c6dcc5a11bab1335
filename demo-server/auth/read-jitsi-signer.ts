import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { JitsiSigner } from './jitsi-token.js';

const fewestKeyBits = 2_048;

/** The settings for tokens of Jitsi. */
export interface JitsiKeySettings {
  jitsiServerUrl: string | null;
  jitsiAppId: string | null;
  jitsiAppSecret: string | null;
  jaasKeyId: string | null;
  jaasPrivateKeyFile: string | null;
}

/** Reads the signer of room tokens from the settings; null without its settings. Throws an error if they do not fit. */
export function readJitsiSigner(settings: JitsiKeySettings): JitsiSigner | null {
  const { jitsiServerUrl, jitsiAppId, jitsiAppSecret, jaasKeyId, jaasPrivateKeyFile } = settings;
  if (!jitsiAppId !== !jitsiAppSecret) throw new Error('JITSI_APP_ID and JITSI_APP_SECRET go together.');
  if (!jaasKeyId !== !jaasPrivateKeyFile)
    throw new Error('JAAS_KEY_ID and JAAS_PRIVATE_KEY_FILE go together.');
  if (!jitsiAppId && !jaasKeyId) return null;
  if (jitsiAppId && jaasKeyId) throw new Error('Set JITSI_APP_… for your own Jitsi or JAAS_…, not both.');
  if (!jitsiServerUrl) throw new Error('Tokens are for one Jitsi server: set JITSI_SERVER_URL as well.');
  const { hostname: domain, pathname } = new URL(jitsiServerUrl);
  if (jitsiAppId) return { kind: 'prosody', appId: jitsiAppId, secret: Buffer.from(jitsiAppSecret!), domain };
  const appId = pathname.slice(1);
  if (domain !== '8x8.vc' || !/^vpaas-magic-cookie-[\w-]+$/.test(appId))
    throw new Error(
      'With JAAS_KEY_ID, JITSI_SERVER_URL must be https://8x8.vc/vpaas-magic-cookie-…, with your AppID.',
    );
  return { kind: 'jaas', appId, keyId: jaasKeyId!, privateKey: readPrivateKey(jaasPrivateKeyFile!) };
}

function readPrivateKey(file: string): KeyObject {
  if (!existsSync(file)) throw new Error(`JAAS_PRIVATE_KEY_FILE: ${file} does not exist.`);
  const isOpenToOthers = (statSync(file).mode & 0o077) !== 0;
  if (isOpenToOthers) throw new Error(`JAAS_PRIVATE_KEY_FILE can be read by others: chmod 600 ${file}`);
  const key = createPrivateKey(readFileSync(file));
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType !== 'rsa' || modulusLength < fewestKeyBits)
    throw new Error(`JAAS_PRIVATE_KEY_FILE must hold an RSA key of at least ${fewestKeyBits} bits.`);
  return key;
}
