// `npm run bench` measures everything; `npm run bench -- --quick` measures only the budgets, each once.
// Writes bench/results.json, and the tables of docs/performance.md and docs/scaling.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBrowser } from './browser/measure-browser.mjs';
import { machine } from './machine.mjs';
import { measureServer } from './server/measure-server.ts';
import { writeTables } from './write-tables.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const file = 'bench/results.json';
const parts = { browser: measureBrowser, server: measureServer };

const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const [name, measure] of Object.entries(parts)) {
  if (values.only && values.only !== name) continue;
  // Keeps the last full results of what a quick run does not measure.
  results[name] = {
    ...results[name],
    quick: values.quick,
    machine: machine(),
    ...(await measure(values.quick)),
  };
}
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
writeTables(results);
