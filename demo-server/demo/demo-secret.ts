import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const secretBytes = 32;

/** The secret in a file for its owner alone; made where the file is missing, so that tokens outlive a restart. */
export function demoSecret(file: string): Uint8Array {
  try {
    writeFileSync(file, randomBytes(secretBytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length < secretBytes)
    throw new Error(`${file} does not hold a secret: delete it, and a new one is made.`);
  return secret;
}
