/** 32 characters, so that each holds five bits. Only lower case, because Jitsi converts room names to it. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Number of random bytes that `roomName` needs. */
export const roomNameBytes = 26;

/** Returns a room name with 130 random bits. Nobody must be able to guess it, because everyone who knows it can enter the room. */
export function roomName(prefix: string, random: Uint8Array): string {
  return prefix + Array.from(random.subarray(0, roomNameBytes), (byte) => alphabet[byte % 32]).join('');
}
