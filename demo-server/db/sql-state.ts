/** The code of a database's error: `SQLITE_BUSY` and the like, or the five letters of PostgreSQL; empty for other errors. */
export function sqlState(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
