import type { BuiltInWords } from './built-in-words.js';
import { player as en } from './locales/en/player.js';
import { player as fr } from './locales/fr/player.js';
import { mergeMessages } from './merge-messages.js';
import { roomWords } from './room-words.js';
import { sessionWords } from './session-words.js';

/** Words of the player: its own, those of a session, and those of the room inside it. */
export const playerWords: BuiltInWords = {
  en: { ...mergeMessages(sessionWords.en, roomWords.en), ...en },
  fr: { ...mergeMessages(sessionWords.fr, roomWords.fr), ...fr },
};
