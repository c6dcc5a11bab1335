import type { BuiltInWords } from './built-in-words.js';
import { en } from './locales/session/en.js';
import { fr } from './locales/session/fr.js';

/** What whatever shows a session shows, and all of the card. */
export const sessionWords = { en, fr } satisfies BuiltInWords;
