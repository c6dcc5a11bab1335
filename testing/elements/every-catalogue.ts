import { ar } from '../../src/i18n/locales/ar.js';
import { de } from '../../src/i18n/locales/de.js';
import { en } from '../../src/i18n/locales/en.js';
import { es } from '../../src/i18n/locales/es.js';
import { fr } from '../../src/i18n/locales/fr.js';
import { pt } from '../../src/i18n/locales/pt.js';

/** The catalogues of the library, by language. */
export const everyCatalogue = { ar, de, en, es, fr, pt } as const;

/** Replaces Arabic digits by 0 to 9, because browsers use different digits for `ar`. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));
}
