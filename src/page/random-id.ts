/** Returns 128 random bits as hexadecimal text. Unlike `crypto.randomUUID`, it also works on plain http. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
