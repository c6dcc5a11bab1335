import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';
import { sqlState } from '../db/sql-state.js';

/** Turns whatever was thrown into an answer. */
export function answerError(error: Error, c: Context): Response {
  const problem = error instanceof Problem ? error : failure(error);
  return c.body(
    JSON.stringify({ ...problem.toJSON(), request_id: c.get('requestId') as string }),
    problem.status,
    {
      'Content-Type': 'application/problem+json',
      ...(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...problem.headers,
    },
  );
}

/** Which failure of the server it is: of its store, or one that nobody foresaw. */
export function failure(error: Error): Problem {
  const code = sqlState(error);
  if (busy.test(code)) return new Problem('overloaded', {}, { 'Retry-After': '1' });
  if (unavailable.test(code) || lostConnection.test(error.message))
    return new Problem('storage_unavailable', {}, { 'Retry-After': '5' });
  return new Problem('internal');
}

/** SQLite: somebody else writes. PostgreSQL: collisions that did not end, too many connections, a query that took too long. */
const busy = /^(SQLITE_(BUSY|LOCKED)|40001|40P01|53300|57014)/;
/** SQLite: the disk. PostgreSQL: disk or memory full, shutting down, starting, read-only, or not to be reached. */
const unavailable =
  /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|53[12]00|57P0[1-5]|25006|08|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE)/;
/** pg gives no code to these. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Name, code and place of an error for the log: messages may quote what someone typed. */
export function describeError(error: Error): string {
  const place = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name} ${sqlState(error)}`.trim(), ...place].join('\n');
}
