import type { BuiltInWords } from './built-in-words.js';
import { en } from './locales/room/en.js';
import { fr } from './locales/room/fr.js';

/** What the room shows. */
export const roomWords = { en, fr } satisfies BuiltInWords;
