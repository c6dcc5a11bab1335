/** Returns the code of a database error, such as `SQLITE_BUSY` or PostgreSQL's `40001`; empty for other errors. */
export function sqlState(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
