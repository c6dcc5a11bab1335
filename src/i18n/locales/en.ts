import type { Messages } from '../messages.js';
import { en as base } from './base/en.js';
import { en as instructor } from './instructor/en.js';
import { en as list } from './list/en.js';
import { en as player } from './player/en.js';
import { en as room } from './room/en.js';
import { en as session } from './session/en.js';

/** English, also the language of pages whose own language has no catalogue. */
export const en: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
