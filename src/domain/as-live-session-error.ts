import { LiveSessionError, type LiveSessionErrorCode } from './live-session-error.js';

/** Any failure as the library's own error; `code` stands for what was thrown by others and carries none. */
export function asLiveSessionError(error: unknown, code: LiveSessionErrorCode = 'network'): LiveSessionError {
  if (error instanceof LiveSessionError) return error;
  const thrown = (error ?? {}) as { code?: unknown; message?: unknown };
  const message =
    typeof thrown.message === 'string' ? thrown.message : 'Something that is not an error was thrown.';
  return new LiveSessionError(typeof thrown.code === 'string' ? thrown.code : code, message, {
    cause: error,
  });
}
