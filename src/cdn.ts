/**
 * The module for pages without a build: registers all elements, bundles English and French, and loads another language
 * from `./locales/` beside itself when a page needs it. Exports the public API for the page's own scripts.
 */
import './define.js';
import { setCatalogueLoader } from './i18n/catalogues.js';
import { fetchedLanguages } from './i18n/languages.js';
import type { Messages } from './i18n/messages.js';

// In a variable: the bundler would resolve `new URL(…, import.meta.url)` as one of its own files.
const here = import.meta.url;

setCatalogueLoader(async (language) => {
  if (!(fetchedLanguages as readonly string[]).includes(language)) return null;
  const url = new URL(`./locales/${language}.js`, here).href;
  const catalogue = (await import(/* @vite-ignore */ url)) as Record<string, Messages>;
  return catalogue[language] ?? null;
});

export { fetchedLanguages };
export * from './index.js';
