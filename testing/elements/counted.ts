import type fc from 'fast-check';

const address = '/random-tests.js';
const { factor, seed } = (await import(address)) as { factor: number; seed: number | null };

/**
 * Returns the parameters of a random test: `numRuns` runs, multiplied by `RANDOM_FACTOR`. A failing test reports its
 * seed; `SEED` repeats it.
 */
export function counted<Values>(numRuns: number): fc.Parameters<Values> {
  return { numRuns: numRuns * factor, ...(seed === null ? {} : { seed }) };
}
