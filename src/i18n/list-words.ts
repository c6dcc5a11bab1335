import type { BuiltInWords } from './built-in-words.js';
import { en } from './locales/list/en.js';
import { fr } from './locales/list/fr.js';
import { sessionWords } from './session-words.js';

/** What the list shows. */
export const listWords: BuiltInWords = {
  en: { ...sessionWords.en, ...en },
  fr: { ...sessionWords.fr, ...fr },
};
