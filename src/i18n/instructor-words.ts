import type { BuiltInWords } from './built-in-words.js';
import { instructor as en } from './locales/en/instructor.js';
import { instructor as fr } from './locales/fr/instructor.js';
import { sessionWords } from './session-words.js';

/** Words of the form and of the attendance. */
export const instructorWords: BuiltInWords = {
  en: { ...sessionWords.en, instructor: en },
  fr: { ...sessionWords.fr, instructor: fr },
};
