import { Problem } from '../contract/problem.js';
import { sqlState } from '../db/sql-state.js';
import { Refusal, type RefusalReason } from '../domain/refusal.js';

/** Returns the problem that answers a thrown error. The error is a problem itself, a refusal of a use case, or a failure. */
export function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  return error instanceof Refusal ? problemOfRefusal(error.reason) : failure(error);
}

/** Returns whether an error is a failure of the server, rather than a problem or a refusal. */
export function isFailure(error: Error): boolean {
  return !(error instanceof Problem || error instanceof Refusal);
}

function problemOfRefusal(reason: RefusalReason): Problem {
  switch (reason.code) {
    case 'invalid_field':
      return invalidField(reason.field, reason.fault);
    case 'session_full':
      return new Problem('session_full', {}, { 'Retry-After': '30' });
    case 'too_many_streams':
      return new Problem('overloaded', {}, { 'Retry-After': '30' });
    case 'too_many_streams_of_user':
      return new Problem('rate_limited', {}, { 'Retry-After': '60' });
    default: {
      const { code, ...extras } = reason;
      return new Problem(code, extras);
    }
  }
}

/** Returns the problem of an invalid field or header of a request. */
export function invalidField(name: string, code: string): Problem {
  return new Problem('validation_failed', { errors: [{ pointer: `/${name}`, code }] });
}

function failure(error: Error): Problem {
  const code = sqlState(error);
  if (busy.test(code)) return new Problem('overloaded', {}, { 'Retry-After': '1' });
  if (unavailable.test(code) || lostConnection.test(error.message))
    return new Problem('storage_unavailable', {}, { 'Retry-After': '5' });
  return new Problem('internal');
}

/** SQLite: locked by another writer. PostgreSQL: conflicting transactions, too many connections, a query that took too long. */
const busy = /^(SQLITE_(BUSY|LOCKED)|40001|40P01|53300|57014)/;
/** SQLite: errors of the disk. PostgreSQL: disk or memory full, shutting down, starting, read-only, or unreachable. */
const unavailable =
  /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|53[12]00|57P0[1-5]|25006|08|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE)/;
/** Messages of errors that pg throws without a code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;
