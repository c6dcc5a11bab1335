// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./pt/ instead.
import { base } from './pt/base.js';
import { instructor } from './pt/instructor.js';
import { list } from './pt/list.js';
import { player } from './pt/player.js';
import { room } from './pt/room.js';
import { session } from './pt/session.js';
import type { Messages } from '../messages.js';

/** All messages in Portuguese. */
export const pt: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
