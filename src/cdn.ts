/**
 * Module for pages without a build step: registers all elements, contains English and French, and loads other languages
 * from `./locales/` when a page needs them. Also exports the public API for scripts of the page.
 */
import './define.js';
import { setCatalogueLoader } from './i18n/catalogues.js';
import { fetchedLanguages } from './i18n/languages.js';
import type { Messages } from './i18n/messages.js';

// A variable, since the bundler would treat `new URL(…, import.meta.url)` as a file to bundle.
const moduleUrl = import.meta.url;

setCatalogueLoader(async (language) => {
  if (!(fetchedLanguages as readonly string[]).includes(language)) return null;
  const url = new URL(`./locales/${language}.js`, moduleUrl).href;
  const catalogue = (await import(/* @vite-ignore */ url)) as Record<string, Messages>;
  return catalogue[language] ?? null;
});

export { fetchedLanguages };
export * from './index.js';
