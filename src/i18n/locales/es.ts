// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./es/ instead.
import { base } from './es/base.js';
import { instructor } from './es/instructor.js';
import { list } from './es/list.js';
import { player } from './es/player.js';
import { room } from './es/room.js';
import { session } from './es/session.js';
import type { Messages } from '../messages.js';

/** All messages in Spanish. */
export const es: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
