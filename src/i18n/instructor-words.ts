import type { BuiltInWords } from './built-in-words.js';
import { en } from './locales/instructor/en.js';
import { fr } from './locales/instructor/fr.js';
import { sessionWords } from './session-words.js';

/** What the form and the attendance show. */
export const instructorWords: BuiltInWords = {
  en: { ...sessionWords.en, instructor: en },
  fr: { ...sessionWords.fr, instructor: fr },
};
