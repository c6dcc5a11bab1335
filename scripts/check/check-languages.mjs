// Checks that folders, catalogues, exports and README have the languages of src/i18n/languages.ts.
import { existsSync, readFileSync } from 'node:fs';
import { layoutFaults, writtenFiles } from '../build/languages.mjs';

const faults = [
  ...layoutFaults(),
  ...Object.entries(writtenFiles())
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(([file]) => `${file} differs from what \`npm run build\` writes: run it and commit the file.`),
];
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
