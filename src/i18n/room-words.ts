import type { BuiltInWords } from './built-in-words.js';
import { room as en } from './locales/en/room.js';
import { room as fr } from './locales/fr/room.js';

/** Words of the room. */
export const roomWords = { en, fr } satisfies BuiltInWords;
