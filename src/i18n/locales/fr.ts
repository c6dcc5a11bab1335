import type { Messages } from '../messages.js';
import { fr as base } from './base/fr.js';
import { fr as instructor } from './instructor/fr.js';
import { fr as list } from './list/fr.js';
import { fr as player } from './player/fr.js';
import { fr as room } from './room/fr.js';
import { fr as session } from './session/fr.js';

/** French, the guide's words to the letter. */
export const fr: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
