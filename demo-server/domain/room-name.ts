/** Five bits per character. Jitsi lower-cases room names, so mixed case would lose bits. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Random bytes that `roomName` needs. */
export const roomNameBytes = 26;

/** Makes a room name of 130 random bits. It must be unguessable, because everyone who knows it can enter the room. */
export function roomName(prefix: string, random: Uint8Array): string {
  return prefix + Array.from(random.subarray(0, roomNameBytes), (byte) => alphabet[byte % 32]).join('');
}
