import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTokens } from './source-tokens.mjs';

const folders = ['src', 'demo-server'];

/** Reads the product's sources without tests; caches texts and tokens. */
export function productSources(files = productFiles(), read = (file) => readFileSync(file, 'utf8')) {
  const texts = new Map();
  const tokens = new Map();
  const values = new Map();
  const once = (map, file, value) => {
    if (!map.has(file)) map.set(file, value());
    return map.get(file);
  };
  const textOf = (file) => once(texts, file, () => read(file));
  const tokensOf = (file) => once(tokens, file, () => sourceTokens(textOf(file)));
  return {
    files,
    textOf,
    tokensOf,
    /** Returns the set of a file's tokens. */
    valuesOf: (file) => once(values, file, () => new Set(tokensOf(file).map(({ value }) => value))),
  };
}

function productFiles() {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
    .sort();
}
