import type { Context } from 'hono';
import { sqlState } from '../db/sql-state.js';
import { problemOf } from './problem-of.js';

/** Answers a request with the problem of a thrown error. */
export function answerError(error: Error, c: Context): Response {
  const problem = problemOf(error);
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

/** Returns name, code and stack of an error for the log, without its message, which may quote a user's input. */
export function describeError(error: Error): string {
  const place = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name} ${sqlState(error)}`.trim(), ...place].join('\n');
}
