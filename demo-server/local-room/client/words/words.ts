import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** All texts of the room in one language. */
export interface Words {
  lang: string;
  dir: 'ltr' | 'rtl';
  standIn: string;
  joinTitle: string;
  join: string;
  connecting: string;
  reconnecting: string;
  left: string;
  ended: string;
  refused: string;
  full: string;
  failed: string;
  retry: string;
  unmuteSound: string;
  someone: string;
  you: (name: string) => string;
  joined: (name: string) => string;
  goneAway: (name: string) => string;
  raisedHand: (name: string) => string;
  mutedByModerator: string;
  muted: string;
  handUp: string;
  buttons: Record<'mic' | 'camera' | 'hand' | 'screen' | 'chat' | 'tiles' | 'leave', string>;
  /** Names of the buttons: the effect of pressing them. */
  micOn: string;
  micOff: string;
  cameraOn: string;
  cameraOff: string;
  raiseHand: string;
  lowerHand: string;
  shareScreen: string;
  stopSharing: string;
  openChat: (unread: number) => string;
  closeChat: string;
  showTiles: string;
  hideTiles: string;
  leave: string;
  chat: string;
  chatEmpty: string;
  message: string;
  send: string;
}

const languages = [ar, en, fr];

/** Returns the texts for a language tag such as `fr-CA`; English by default. */
export function wordsFor(lang: string): Words {
  const [language] = lang.toLowerCase().split('-');
  return languages.find((words) => words.lang === language) ?? en;
}
