import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const secretBytes = 32;

/** Reads the secret from a file that only its owner can read. Creates it if missing, so that tokens survive a restart. */
export function demoSecret(file: string): Uint8Array {
  try {
    writeFileSync(file, randomBytes(secretBytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length < secretBytes)
    throw new Error(`${file} does not hold a secret: delete it, and the next start creates a new one.`);
  return secret;
}
