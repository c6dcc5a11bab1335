/** Jitsi lower-cases room names, so mixed case would lose bits; five bits a character. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes of chance that `roomName` needs. */
export const roomNameBytes = 26;

/** A room name of 130 bits that says nothing of its session: whoever knows the name can enter the room. */
export function roomName(prefix: string, random: Uint8Array): string {
  return prefix + Array.from(random.subarray(0, roomNameBytes), (byte) => alphabet[byte % 32]).join('');
}
