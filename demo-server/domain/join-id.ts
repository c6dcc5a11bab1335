/** Bytes of chance that `joinId` needs. */
export const joinIdBytes = 16;

/** Name of one stay in a session: nobody else can guess it. */
export function joinId(random: Uint8Array): string {
  const bytes = random.subarray(0, joinIdBytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
