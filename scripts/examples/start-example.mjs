// Starts an example with the present library, in an empty folder: `npm run example -- react`.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample, installExample } from './example.mjs';
import { run } from '../run.mjs';
import { serveFolder } from './serve-folder.mjs';

const [name] = process.argv.slice(2);
if (!name || !existsSync(`examples/${name}`)) throw new Error('Name one of the folders in examples/.');
if (!existsSync('dist/index.js')) run('node', 'scripts/build/build.mjs');

const folder = copyExample(name);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit());
installExample(folder);
const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
if (scripts?.dev) run('npm', '--prefix', folder, 'run', 'dev');
else console.log(`${name}: ${(await serveFolder(folder, 5173)).url}`);
