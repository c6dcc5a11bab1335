// Checks the lengths of source files, without imports, comments and empty lines: median at most 80 lines, p90 at most 200,
// none over 300.
import { readdirSync, readFileSync } from 'node:fs';

const isSource = (file) => /\.(ts|js|css)$/.test(file) && !/\.(test|stories)\.ts$|\/testing\//.test(file);
const folders = ['src', 'demo-server'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter(isSource)
    .map((file) => ({ file, lines: linesOfCode(readFileSync(file, 'utf8')) })),
);

const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const tooLong = files.filter(({ lines }) => lines > 300);

/** The folders that developers of another backend read: rules, calls and tables. */
const toRead = ['contract', 'domain', 'sessions', 'live', 'formats', 'routes', 'db/migrations'];
const mostToRead = 5_000;
const codeToRead = files
  .filter(({ file }) => toRead.some((folder) => file.startsWith(`demo-server/${folder}/`)))
  .reduce((sum, { lines }) => sum + lines, 0);

console.log(
  `${files.length} source files: median ${quantile(0.5)} lines of code, p90 ${quantile(0.9)}, longest ${sorted.at(-1)}.`,
);
console.log(
  `Rules, calls and tables of the reference server: ${codeToRead} lines of code, at most ${mostToRead}.`,
);
for (const { file, lines } of tooLong) console.log(`${file} has ${lines} lines of code: split it.`);
if (quantile(0.5) > 80 || quantile(0.9) > 200 || tooLong.length > 0 || codeToRead > mostToRead)
  process.exitCode = 1;

/** Returns the number of lines without comments, imports and empty ones. */
function linesOfCode(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^import [\s\S]*?;$/gm, '');
  return code.split('\n').filter((line) => line.trim() && !line.trim().startsWith('//')).length;
}
