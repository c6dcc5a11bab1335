import type { BuiltInWords } from './built-in-words.js';
import { list as en } from './locales/en/list.js';
import { list as fr } from './locales/fr/list.js';
import { sessionWords } from './session-words.js';

/** Words of the list. */
export const listWords: BuiltInWords = {
  en: { ...sessionWords.en, ...en },
  fr: { ...sessionWords.fr, ...fr },
};
