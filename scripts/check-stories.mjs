// Opens every story in a browser: it must render, its play function must not fail, and axe must find nothing.
import { readFileSync } from 'node:fs';
import { openStorybook } from './open-storybook.mjs';

const { ids, page, open, close } = await openStorybook();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let failed = 0;

for (const id of ids) {
  const faults = await open(id);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run('.page'));
  faults.push(...violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0].html}`));
  if (faults.length === 0) continue;
  failed += 1;
  console.log(`${id}\n  ${faults.join('\n  ')}`);
}

await close();
console.log(`${ids.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
