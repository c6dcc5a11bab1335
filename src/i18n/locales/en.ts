// Written by `npm run build` from src/i18n/languages.ts. Edit the parts in ./en/ instead.
import { base } from './en/base.js';
import { instructor } from './en/instructor.js';
import { list } from './en/list.js';
import { player } from './en/player.js';
import { room } from './en/room.js';
import { session } from './en/session.js';
import type { Messages } from '../messages.js';

/** All messages in English. */
export const en: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
