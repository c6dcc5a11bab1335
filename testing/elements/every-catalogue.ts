import { ar } from '../../src/i18n/locales/ar.js';
import { de } from '../../src/i18n/locales/de.js';
import { en } from '../../src/i18n/locales/en.js';
import { es } from '../../src/i18n/locales/es.js';
import { fr } from '../../src/i18n/locales/fr.js';
import { pt } from '../../src/i18n/locales/pt.js';

/** The catalogues that come with the library, by language. */
export const everyCatalogue = { ar, de, en, es, fr, pt } as const;

/** Arabic digits as 0 to 9: browsers differ in which they choose for `ar`. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));
}
