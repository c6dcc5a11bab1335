// Writes the files that depend on src/i18n/languages.ts: whole catalogues, `exports` of package.json, list in the README.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { layoutFaults, writtenFiles } from './languages.mjs';

const faults = layoutFaults();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

for (const [file, text] of Object.entries(writtenFiles())) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  console.log(`${file} written: commit it.`);
}
