import { type ForeignErrorCode, type KnownErrorCode, LiveSessionError } from './live-session-error.js';

/** Returns a thrown value as an error of this library. `code` is for values that have no code. */
export function asLiveSessionError(error: unknown, code: KnownErrorCode = 'network'): LiveSessionError {
  if (error instanceof LiveSessionError) return error;
  const thrown = (error ?? {}) as { code?: unknown; message?: unknown };
  const own = typeof thrown.code === 'string' ? (thrown.code as ForeignErrorCode) : code;
  const message = typeof thrown.message === 'string' ? thrown.message : 'The thrown value has no message.';
  return new LiveSessionError(own, message, { cause: error });
}
