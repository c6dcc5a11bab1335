import { type ForeignErrorCode, type KnownErrorCode, LiveSessionError } from './live-session-error.js';

/** Converts a thrown value to an error of this library. @param code The code for values without one. */
export function asLiveSessionError(error: unknown, code: KnownErrorCode = 'network'): LiveSessionError {
  if (error instanceof LiveSessionError) return error;
  const thrown = (error ?? {}) as { code?: unknown; message?: unknown };
  const errorCode = typeof thrown.code === 'string' ? (thrown.code as ForeignErrorCode) : code;
  const message = typeof thrown.message === 'string' ? thrown.message : 'The thrown value has no message.';
  return new LiveSessionError(errorCode, message, { cause: error });
}
