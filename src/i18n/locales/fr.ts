// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./fr/ instead.
import { base } from './fr/base.js';
import { instructor } from './fr/instructor.js';
import { list } from './fr/list.js';
import { player } from './fr/player.js';
import { room } from './fr/room.js';
import { session } from './fr/session.js';
import type { Messages } from '../messages.js';

/** All messages in French. */
export const fr: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
