import { bugsOfPages } from './pages.mjs';
import { bugsOfRooms } from './rooms.mjs';
import { bugsOfSafety } from './safety.mjs';
import { bugsOfSeats } from './seats.mjs';
import { bugsOfServer } from './server.mjs';

/**
 * All bugs to seed. In `file`, `from` becomes `to`; then one of `tests` must fail. `breaks` says what users would notice.
 * `inside` is a longer piece of the file around `from`, for a `from` that is too short to be found after a rename.
 * How a place is found after renames and moves: proof/seeding/place-bug.mjs.
 */
export const allBugs = [...bugsOfSafety, ...bugsOfSeats, ...bugsOfServer, ...bugsOfPages, ...bugsOfRooms];
