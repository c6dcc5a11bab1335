import type fc from 'fast-check';

const address = '/random-tests.js';
const { factor, seed } = (await import(address)) as { factor: number; seed: number | null };

/**
 * How often a random test runs: so many times in `npm test`, and `RANDOM_FACTOR` times as often where that is set. A test
 * that fails names its seed, and `SEED` plays it again.
 */
export function counted<Values>(numRuns: number): fc.Parameters<Values> {
  return { numRuns: numRuns * factor, ...(seed === null ? {} : { seed }) };
}
