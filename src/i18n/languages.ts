/** Languages that every page loads: each element imports its own parts of them (docs/decisions/11-words-by-element.md). */
export const bundledLanguages = ['en', 'fr'] as const;

/** Languages of which a page loads the whole file on demand. `npm run build` writes what depends on this list. */
export const fetchedLanguages = ['ar', 'de', 'es', 'pt'] as const;

export type BundledLanguage = (typeof bundledLanguages)[number];
export type Language = BundledLanguage | (typeof fetchedLanguages)[number];
