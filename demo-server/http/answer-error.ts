import type { Context } from 'hono';
import { Problem } from '../contract/problem.js';

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
  const code = storageCode(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Problem('overloaded', {}, { 'Retry-After': '1' });
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code)) return new Problem('storage_unavailable');
  return new Problem('internal');
}

/** Name, code and place of an error for the log: messages may quote what someone typed. */
export function describeError(error: Error): string {
  const place = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name} ${storageCode(error)}`.trim(), ...place].join('\n');
}

function storageCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
