// Writes the lock files of the examples anew: of all, or of those named.
import { readdirSync } from 'node:fs';
import { lockExample } from './example.mjs';

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : readdirSync('examples')) lockExample(name);
