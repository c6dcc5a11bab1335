// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./ar/ instead.
import { base } from './ar/base.js';
import { instructor } from './ar/instructor.js';
import { list } from './ar/list.js';
import { player } from './ar/player.js';
import { room } from './ar/room.js';
import { session } from './ar/session.js';
import type { Messages } from '../messages.js';

/** All messages in Arabic. */
export const ar: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
