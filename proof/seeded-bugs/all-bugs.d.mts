import type { Bug } from '../seeding/place-bug.mjs';

/** All bugs to seed. */
export const allBugs: readonly Bug[];
