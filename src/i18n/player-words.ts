import type { BuiltInWords } from './built-in-words.js';
import { overlaid } from './catalogues.js';
import { en } from './locales/player/en.js';
import { fr } from './locales/player/fr.js';
import { roomWords } from './room-words.js';
import { sessionWords } from './session-words.js';

/** What the player shows: words of its own, of a session, and of its room. */
export const playerWords: BuiltInWords = {
  en: { ...overlaid(sessionWords.en, roomWords.en), ...en },
  fr: { ...overlaid(sessionWords.fr, roomWords.fr), ...fr },
};
