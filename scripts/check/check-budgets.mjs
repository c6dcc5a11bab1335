// Checks the size of each entry against its limit, and prints the size that is the goal.
import { entrySizes } from './entry-sizes.mjs';

const kib = 1024;

/** Sizes with gzip, in KiB. `budget` is the goal, and `limit` fails the check: docs/performance.md explains the difference. */
const budgets = {
  card: { budget: 14, limit: 33 },
  'jitsi-room': { budget: 12, limit: 28 },
  'card + player + room + list': { budget: 28, limit: 72 },
  'CDN file': { budget: 40, limit: 86 },
};

let failed = 0;
const sizes = await entrySizes();
for (const [name, { budget, limit }] of Object.entries(budgets)) {
  const size = sizes[name].gzip / kib;
  const isWithin = size <= limit;
  if (!isWithin) failed += 1;
  console.log(
    `${isWithin ? '✓' : '✗'} ${name.padEnd(30)}${size.toFixed(1).padStart(6)} KiB gzip, at most ${limit}; the goal is ${budget}.`,
  );
}
console.log(`${Object.keys(budgets).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
