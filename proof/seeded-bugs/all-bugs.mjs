import { bugsOfPages } from './pages.mjs';
import { bugsOfRooms } from './rooms.mjs';
import { bugsOfSafety } from './safety.mjs';
import { bugsOfSeats } from './seats.mjs';
import { bugsOfServer } from './server.mjs';
import { bugsOfStore } from './store.mjs';

/**
 * All bugs to seed. A bug replaces `from` by `to` in `file`; one of `tests` has to fail then. `breaks` describes the effect
 * for users. `inside` is a longer piece of the file that contains `from`; it is needed if `from` alone is not unique.
 * proof/seeding/place-bug.mjs finds the place after renames and moves.
 */
export const allBugs = [
  ...bugsOfSafety,
  ...bugsOfSeats,
  ...bugsOfServer,
  ...bugsOfPages,
  ...bugsOfStore,
  ...bugsOfRooms,
];
