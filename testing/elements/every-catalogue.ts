import { bundledLanguages, fetchedLanguages, type Language } from '../../src/i18n/languages.js';
import type { Messages } from '../../src/i18n/messages.js';

type Catalogues = Readonly<Record<Language, Messages>>;

/** The catalogues of the library, by language. */
export const everyCatalogue = Object.fromEntries(
  await Promise.all([...bundledLanguages, ...fetchedLanguages].map(entryOf)),
) as Catalogues;

async function entryOf(language: Language): Promise<[Language, Messages]> {
  const catalogue = (await import(`../../src/i18n/locales/${language}.ts`)) as Catalogues;
  return [language, catalogue[language]];
}

/** Replaces Arabic digits by 0 to 9: browsers differ in the digits that they choose for `ar`. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));
}
