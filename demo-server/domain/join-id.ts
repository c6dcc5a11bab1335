/** Number of random bytes that `joinId` needs. */
export const joinIdBytes = 16;

/** Returns an id for a stay, which nobody can guess. */
export function joinId(random: Uint8Array): string {
  const bytes = random.subarray(0, joinIdBytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
