import { randomInt } from 'node:crypto';

/** What the random tests of this run begin with: `SEED`, as a failed run has told it, or a new number. */
export const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Each try of a whole class takes a while, so a smaller failure is looked for only where `SEED` plays one again. */
export const endOnFailure = process.env.SEED === undefined;

/** Chance that can be had again: numbers from 0 to 1, 1 itself not included, the same for the same seed. */
export function chance(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
