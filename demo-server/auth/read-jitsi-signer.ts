import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { JitsiSigner } from './jitsi-token.js';

const fewestKeyBits = 2_048;

/** What the configuration says about tokens for Jitsi. */
export interface JitsiVariables {
  JITSI_SERVER_URL?: string | undefined;
  JITSI_APP_ID?: string | undefined;
  JITSI_APP_SECRET?: string | undefined;
  JAAS_KEY_ID?: string | undefined;
  JAAS_PRIVATE_KEY_FILE?: string | undefined;
}

/** The signer of room tokens that the configuration asks for; null when it asks for none. Throws a sentence otherwise. */
export function readJitsiSigner(variables: JitsiVariables): JitsiSigner | null {
  const { JITSI_SERVER_URL, JITSI_APP_ID, JITSI_APP_SECRET, JAAS_KEY_ID, JAAS_PRIVATE_KEY_FILE } = variables;
  if (!JITSI_APP_ID !== !JITSI_APP_SECRET) throw new Error('JITSI_APP_ID and JITSI_APP_SECRET go together.');
  if (!JAAS_KEY_ID !== !JAAS_PRIVATE_KEY_FILE)
    throw new Error('JAAS_KEY_ID and JAAS_PRIVATE_KEY_FILE go together.');
  if (!JITSI_APP_ID && !JAAS_KEY_ID) return null;
  if (JITSI_APP_ID && JAAS_KEY_ID) throw new Error('Set JITSI_APP_… for your own Jitsi or JAAS_…, not both.');
  if (!JITSI_SERVER_URL) throw new Error('Tokens are for one Jitsi server: set JITSI_SERVER_URL as well.');
  const { hostname: domain, pathname } = new URL(JITSI_SERVER_URL);
  if (JITSI_APP_ID)
    return { kind: 'prosody', appId: JITSI_APP_ID, secret: Buffer.from(JITSI_APP_SECRET!), domain };
  const appId = pathname.slice(1);
  if (domain !== '8x8.vc' || !/^vpaas-magic-cookie-[\w-]+$/.test(appId))
    throw new Error(
      'With JAAS_KEY_ID, JITSI_SERVER_URL must be https://8x8.vc/vpaas-magic-cookie-…, with your AppID.',
    );
  return { kind: 'jaas', appId, keyId: JAAS_KEY_ID!, privateKey: readPrivateKey(JAAS_PRIVATE_KEY_FILE!) };
}

function readPrivateKey(file: string): KeyObject {
  if (!existsSync(file)) throw new Error(`JAAS_PRIVATE_KEY_FILE: there is no ${file}.`);
  const isOpenToOthers = (statSync(file).mode & 0o077) !== 0;
  if (isOpenToOthers) throw new Error(`JAAS_PRIVATE_KEY_FILE can be read by others: chmod 600 ${file}`);
  const key = createPrivateKey(readFileSync(file));
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType !== 'rsa' || modulusLength < fewestKeyBits)
    throw new Error(`JAAS_PRIVATE_KEY_FILE must hold an RSA key of at least ${fewestKeyBits} bits.`);
  return key;
}
