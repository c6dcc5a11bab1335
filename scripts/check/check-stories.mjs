// Opens every story in a browser. Fails for a story that does not render, whose play function fails, or with axe violations.
import { readFileSync } from 'node:fs';
import { openStorybook } from '../pictures/open-storybook.mjs';

/** Disables axe in Storybook's addon: this script runs it. */
const withoutAxe = 'a11y.manual:!true';

const { ids, page, open, switchTo, close } = await openStorybook();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let errors = [];
let failed = 0;

page.on('pageerror', ({ message }) => errors.push(message));
for (const id of ids) {
  errors = [];
  const isFirst = id === ids[0];
  const faults = await (isFirst ? open(id, withoutAxe) : switchTo(id));
  if (isFirst) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run('.page'));
  faults.push(...errors, ...violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0].html}`));
  if (faults.length === 0) continue;
  failed += 1;
  console.log(`${id}\n  ${faults.join('\n  ')}`);
}

await close();
console.log(`${ids.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
