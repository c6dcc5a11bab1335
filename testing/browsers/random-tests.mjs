/** Tells browser tests how often to try, and from which seed: `/random-tests.js`, out of RANDOM_FACTOR and SEED. */
export function randomTests({ RANDOM_FACTOR = '1', SEED } = process.env) {
  const body = `export const factor = ${Number(RANDOM_FACTOR)}; export const seed = ${SEED ? Number(SEED) : null};`;
  return {
    name: 'random-tests',
    serve: ({ path }) => (path === '/random-tests.js' ? { type: 'js', body } : undefined),
  };
}
