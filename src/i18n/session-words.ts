import type { BuiltInWords } from './built-in-words.js';
import { session as en } from './locales/en/session.js';
import { session as fr } from './locales/fr/session.js';

/** Words of elements that show a session, and all words of the card. */
export const sessionWords = { en, fr } satisfies BuiltInWords;
