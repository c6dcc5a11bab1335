/**
 * The module for pages without a build: registers all elements and exports the public API. Contains English and French, and
 * loads other languages from `./locales/`, beside this module, when a page needs them.
 */
import './define.js';
import { setCatalogueLoader } from './i18n/catalogues.js';
import { fetchedLanguages } from './i18n/languages.js';
import type { Messages } from './i18n/messages.js';

// A variable, because bundlers resolve a literal `new URL(…, import.meta.url)` as one of their files.
const here = import.meta.url;

setCatalogueLoader(async (language) => {
  if (!(fetchedLanguages as readonly string[]).includes(language)) return null;
  const url = new URL(`./locales/${language}.js`, here).href;
  const catalogue = (await import(/* @vite-ignore */ url)) as Record<string, Messages>;
  return catalogue[language] ?? null;
});

export { fetchedLanguages };
export * from './index.js';
