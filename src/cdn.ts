/**
 * The module for pages without a build: registers all elements, holds English and French, and fetches another language
 * from `./locales/` beside itself when a page asks for it. Also gives what a page's own script may need.
 */
import './define.js';
import { setCatalogueLoader } from './i18n/catalogues.js';
import type { Messages } from './i18n/messages.js';

/** The catalogues in `dist/cdn/locales/`, by language. */
export const fetchedLanguages = ['ar', 'de', 'es', 'pt'];

// In a variable: the bundler would take `new URL(…, import.meta.url)` for one of its own files.
const here = import.meta.url;

setCatalogueLoader(async (language) => {
  if (!fetchedLanguages.includes(language)) return null;
  const url = new URL(`./locales/${language}.js`, here).href;
  const catalogue = (await import(/* @vite-ignore */ url)) as Record<string, Messages>;
  return catalogue[language] ?? null;
});

export * from './index.js';
