import type { Context } from 'hono';
import { Problem } from '../problem.js';

/** Turns whatever was thrown into an answer. Only failures of the server itself are logged, without what was sent. */
export function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  const problem = error instanceof Problem ? error : failure(error);
  if (problem.code === 'internal') log(`${c.req.method} ${describe(error)}`);
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json',
    ...(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    ...problem.headers,
  });
}

function failure(error: Error): Problem {
  const code = storageCode(error);
  if (code.startsWith('SQLITE_BUSY')) return new Problem('overloaded', {}, { 'Retry-After': '1' });
  if (/^SQLITE_(FULL|IOERR|READONLY)/.test(code)) return new Problem('storage_unavailable');
  return new Problem('internal');
}

function storageCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Name, code and place: messages may quote what someone typed. */
function describe(error: Error): string {
  const place = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`failed: ${error.name} ${storageCode(error)}`, ...place].join('\n');
}
