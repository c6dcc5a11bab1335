import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { bundleTags } from './entry-sizes.mjs';
import { bundledLanguages } from '../../src/i18n/languages.js';
import { en } from '../../src/i18n/locales/en.js';

type Words = Readonly<Record<string, unknown>>;

/** Returns the words of a language in the given modules. */
async function wordsIn(modules: readonly string[], language: string): Promise<Words> {
  const files = modules.filter((file) => file.includes(`/locales/${language}/`));
  const parts = await Promise.all(
    files.map(async (file) => {
      const part = basename(file, '.js');
      const words = ((await import(`../../${file}`)) as Record<string, Words>)[part]!;
      return part === 'instructor' ? { instructor: words } : words;
    }),
  );
  return Object.assign({}, ...parts) as Words;
}

/** Returns the names of the words that the code of the given modules uses. */
function usedWords(modules: readonly string[], known: ReadonlySet<string>): string[] {
  const code = modules
    .filter((file) => !file.includes('/locales/') && file.startsWith('dist/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const names = [...code.matchAll(/\b(?:words|messages)\??\.([a-zA-Z]+)/g)].map(([, name]) => name!);
  return [...new Set(names)].filter((name) => known.has(name));
}

describe('an element bundles the words that it shows', () => {
  const known = new Set(Object.keys(en));
  for (const tag of readdirSync('dist/components').filter(
    (folder) => folder !== 'base' && folder !== 'parts',
  ))
    test(tag, async () => {
      const modules = Object.keys((await bundleTags([tag])).modules);
      const used = usedWords(modules, known);
      assert.ok(used.length > 10, `${used.length} words found`);
      for (const language of bundledLanguages) {
        const words = await wordsIn(modules, language);
        assert.deepEqual(
          used.filter((name) => !(name in words)),
          [],
          language,
        );
      }
    });
});
