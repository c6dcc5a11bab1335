// Updates the lock files of all examples, or of the given ones.
import { readdirSync } from 'node:fs';
import { lockExample } from './example.mjs';

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : readdirSync('examples')) lockExample(name);
