import { randomInt } from 'node:crypto';

/** Seed of the random tests: `SEED`, which a failed run prints, or a new number. */
export const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Runs of whole sessions are slow, so failures are shrunk only when `SEED` repeats one. */
export const endOnFailure = process.env.SEED === undefined;

/** Makes a seeded generator of random numbers from 0 to 1, 1 excluded. */
export function chance(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
