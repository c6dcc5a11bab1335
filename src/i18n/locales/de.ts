// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./de/ instead.
import { base } from './de/base.js';
import { instructor } from './de/instructor.js';
import { list } from './de/list.js';
import { player } from './de/player.js';
import { room } from './de/room.js';
import { session } from './de/session.js';
import type { Messages } from '../messages.js';

/** All messages in German. */
export const de: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
