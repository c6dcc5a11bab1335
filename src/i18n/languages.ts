/** Languages that are bundled: each element imports its own parts of them (docs/decisions/11-words-by-element.md). */
export const bundledLanguages = ['en', 'fr'] as const;

/** Languages that a page loads on demand, one file each. `npm run build` writes the files that depend on these lists. */
export const fetchedLanguages = ['ar', 'de', 'es', 'pt'] as const;

export type BundledLanguage = (typeof bundledLanguages)[number];
export type Language = BundledLanguage | (typeof fetchedLanguages)[number];
