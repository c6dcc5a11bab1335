/** Serves RANDOM_FACTOR and SEED to browser tests, as `/random-tests.js`. */
export function randomTests({ RANDOM_FACTOR = '1', SEED } = process.env) {
  const body = `export const factor = ${Number(RANDOM_FACTOR)}; export const seed = ${SEED ? Number(SEED) : null};`;
  return {
    name: 'random-tests',
    serve: ({ path }) => (path === '/random-tests.js' ? { type: 'js', body } : undefined),
  };
}
