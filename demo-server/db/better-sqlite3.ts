import type BetterSqlite3Release from 'better-sqlite3';

const nodeMajor = Number(process.versions.node.split('.')[0]);
// Release 13 crashes on Node 20, and release 12 aborts on Node 24.19 and later (nodejs/node#65446).
const release: string = nodeMajor >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';

/** The SQLite driver, in the release that works on this version of Node. */
export const { default: BetterSqlite3 } = (await import(release)) as { default: typeof BetterSqlite3Release };
